"""Readers: text out of files, with the place of every character in its source."""

from __future__ import annotations

from jelas.readers.base import Reading, ReadingError, read_bytes, read_path

__all__ = ["Reading", "ReadingError", "read_bytes", "read_path"]
