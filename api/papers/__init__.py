"""The papers that are generated from the code: every event, the API, what is proved where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from fastapi import FastAPI

from api.papers.asvs import asvs_paper
from api.papers.events import events_paper
from api.papers.features import features_paper
from api.papers.fields import fields_paper
from api.papers.house import house_paper
from api.papers.processing import access_paper, processing_paper
from api.papers.proofs import Proof, proofs_in
from api.papers.sbom import sbom_paper
from api.papers.specification import specification_paper

TOP: Final = Path(__file__).resolve().parent.parent.parent


def openapi_paper(app: FastAPI) -> str:
    """openapi.json: every operation of the API, with an example of each."""
    told: dict[str, Any] = app.openapi()
    return json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def papers(app: FastAPI) -> dict[Path, str]:
    """Every generated paper with the place where it lies."""
    proofs: list[Proof] = proofs_in(TOP / "tests")
    return {
        TOP / "EVENTS.md": events_paper(),
        TOP / "SPECIFICATION.md": specification_paper(proofs),
        TOP / "docs" / "HOUSE.md": house_paper(),
        TOP / "docs" / "ASVS.md": asvs_paper(proofs),
        TOP / "docs" / "FEATURES.md": features_paper(proofs),
        TOP / "docs" / "ACCESS.md": access_paper() + fields_paper(app),
        TOP / "docs" / "PROCESSING.md": processing_paper(),
        TOP / "docs" / "sbom.json": sbom_paper(),
        TOP / "openapi.json": openapi_paper(app),
    }
