"""``python -m jelas``."""

import sys

from jelas.cli import main

sys.exit(main())
