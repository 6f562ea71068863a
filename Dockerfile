# One image for every process of the service; the command says which.
FROM python:3.11-slim-bookworm

RUN apt-get update \
    && apt-get install -y --no-install-recommends postgresql-client \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 10001 luotsi

WORKDIR /srv/luotsi
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock

COPY pyproject.toml README.md LICENSE ./
COPY domain domain
COPY application application
COPY infrastructure infrastructure
COPY api api
RUN pip install --no-cache-dir --no-deps --no-build-isolation -e . \
    && install -d -o luotsi /data /keys /backups

USER luotsi
ENV LUOTSI_MODE=production LUOTSI_HOST=0.0.0.0 LUOTSI_PORT=8000 \
    LUOTSI_DATA_DIR=/data LUOTSI_KEYS_DIR=/keys PYTHONUNBUFFERED=1
EXPOSE 8000
CMD ["luotsi", "serve"]
