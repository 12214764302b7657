# syntax=docker/dockerfile:1
# The application: web process, worker and commands from one image. Nothing in it is written to at run time.

FROM python:3.11.13-slim-bookworm AS made
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
RUN python -m venv /opt/cms/.venv
WORKDIR /opt/cms
COPY requirements.txt ./
RUN .venv/bin/python -m pip install --require-hashes --only-binary=:all: -r requirements.txt
COPY manage.py ./
COPY cms cms
COPY media media
COPY projectpages projectpages
COPY citypages citypages
COPY home home
COPY locale locale
COPY templates templates
COPY deploy/alive deploy/alive
# Catalogues and static files are part of the image; whatever else these commands write is left behind.
RUN VAR_DIR=/tmp/var .venv/bin/python manage.py compile_catalogues \
 && VAR_DIR=/tmp/var .venv/bin/python manage.py collectstatic --noinput --verbosity 0 \
 && mv /tmp/var/static /opt/cms/static \
 && .venv/bin/python -m compileall -q cms media projectpages citypages home

# Varnish as Debian has it, with our rules: the version that the tests run.
FROM debian:12.11-slim AS front
RUN apt-get update \
 && apt-get install -y --no-install-recommends varnish \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10002 --user-group --no-create-home --home-dir /nonexistent front
COPY deploy/varnish.vcl deploy/backends deploy/front /opt/front/
USER 10002:10002
EXPOSE 6081
CMD ["/opt/front/front"]

FROM python:3.11.13-slim-bookworm AS application
# What reads Finnish for the search, and the certificates of those whom the application asks.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libvoikko1 voikko-fi ca-certificates \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --user-group --no-create-home --home-dir /nonexistent cms \
 && install -d -o cms -g cms /var/lib/cms
COPY --from=made /opt/cms /opt/cms
WORKDIR /opt/cms
ENV PATH=/opt/cms/.venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    ENVIRONMENT=production HOST=0.0.0.0 PORT=8000 VAR_DIR=/var/lib/cms STATIC_DIR=/opt/cms/static
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["python", "deploy/alive"]
CMD ["python", "manage.py", "serve", "--web"]
