"""Check replies that lie on a cluster: one function over Arrow record batches, handed to ``mapInArrow``.

    spark-submit examples/spark_audit.py REPLIES.parquet RESULTS.parquet --key-file KEY

Needs Java 17 or newer, PySpark 3.5 or newer and ``pip install 'jelas[spark]'`` on every worker. See ``docs/spark.md``.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow

from jelas.audit.arrow import SPARK_SCHEMA, check_batches
from jelas.audit.columns import Columns, guess_columns
from jelas.audit.rows import CheckOptions

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

# The workers must run the Python that has jelas.
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)


def audited(replies: DataFrame, options: CheckOptions, columns: Columns | None = None) -> DataFrame:
    """Return one row a reply: scores and counts, no text.

    Args:
        replies: With at least a column for the reply.
        options: How to check. The same ``secret`` everywhere makes the same keys everywhere.
        columns: Which column holds what; guessed from the names when ``None``.
    """
    chosen = columns or guess_columns(replies.columns)
    # Only the columns that are read travel to Python.
    needed = list(dict.fromkeys(name for name in chosen.names() if name is not None))

    def check(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        return check_batches(batches, options, chosen)

    return replies.select(*needed).mapInArrow(check, SPARK_SCHEMA)


def main() -> None:
    from pyspark.sql import SparkSession

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("replies", help="Parquet file or folder with the replies")
    parser.add_argument("results", help="folder to write the results into")
    parser.add_argument("--key-file", type=Path, required=True, help="file with the secret key of the hashes")
    parser.add_argument("--channel", default="surat", help="channel of rows that name none")
    arguments = parser.parse_args()
    options = CheckOptions(channel=arguments.channel, secret=arguments.key_file.read_bytes().strip())
    spark = SparkSession.builder.appName("jelas audit").getOrCreate()
    # Small batches keep memory small and tasks even; a check takes longer than a hand-over.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "500")
    replies = spark.read.parquet(arguments.replies)
    cores = spark.sparkContext.defaultParallelism
    if replies.rdd.getNumPartitions() < 2 * cores:
        # One small Parquet file is one task, however many cores there are.
        replies = replies.repartition(4 * cores)
    audited(replies, options).write.mode("overwrite").parquet(arguments.results)
    spark.stop()


if __name__ == "__main__":
    main()
