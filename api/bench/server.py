"""One route three times: answered bare, by the firm, and by the stock library behind it."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from uuid import UUID

import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

from api.bench.ours import Reserve, a_caller
from api.bench.stock import StockDiaries, environment
from application.firm import Firm
from infrastructure.store import PostgresLog


class Wish(BaseModel):
    """What a client sends."""

    diary_id: UUID
    promise_id: UUID
    starts_at: datetime


def serve(dsn: str, other: str, keys: str, socket: str) -> None:
    """Serve the three until stopped."""

    @asynccontextmanager
    async def opened(app: FastAPI) -> AsyncIterator[None]:
        log = PostgresLog.open(dsn, Path(keys))
        app.state.firm = Firm(log)
        with StockDiaries(environment(other)) as app.state.stock:
            yield
        log.close()

    app = FastAPI(lifespan=opened)

    @app.post("/bare", status_code=201)
    async def bare(wish: Wish) -> dict[str, str]:
        return {"promise_id": str(wish.promise_id)}

    @app.post("/ours", status_code=201)
    async def ours(wish: Wish) -> dict[str, str]:
        reserve = Reserve(
            diary_id=wish.diary_id, promise_id=wish.promise_id, starts_at=wish.starts_at
        )
        await app.state.firm.do(reserve, a_caller())
        return {"promise_id": str(wish.promise_id)}

    @app.post("/stock", status_code=201)
    def stock(wish: Wish) -> dict[str, str]:
        app.state.stock.reserve_in(wish.diary_id, wish.promise_id, wish.starts_at)
        return {"promise_id": str(wish.promise_id)}

    uvicorn.run(app, uds=socket, log_level="error")


if __name__ == "__main__":
    serve(*sys.argv[1:])
