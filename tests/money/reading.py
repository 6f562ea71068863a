"""Reads a printed page back, as a person or a phone would."""

import io
import warnings
from importlib import import_module
from typing import Any

import zxingcpp
from PIL import Image

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its compiled types are older than Python's newest wish
    pymupdf: Any = import_module("pymupdf")


def codes_on(pdf: bytes) -> dict[str, str]:
    """Read every code off the page, as a phone would."""
    page = pymupdf.open(stream=pdf)[0].get_pixmap(dpi=200)
    image = Image.open(io.BytesIO(page.tobytes("png")))
    return {str(found.format): found.text for found in zxingcpp.read_barcodes(image)}


def text_of(pdf: bytes) -> str:
    """Read the words of every page, spaces made equal."""
    return " ".join(" ".join(page.get_text() for page in pymupdf.open(stream=pdf)).split())


def pages_of(pdf: bytes) -> list[str]:
    """Read the words of each page apart."""
    return [page.get_text() for page in pymupdf.open(stream=pdf)]
