"""Readers: text out of files, with the place of every character in its source."""

from __future__ import annotations

from jelas.readers.base import Place, Reading, ReadingError, load_bytes, read_bytes, read_path

__all__ = ["Place", "Reading", "ReadingError", "load_bytes", "read_bytes", "read_path"]
