# The program with its catalog. The database is a file in the volume /data, unless DATABASE_URL is set.
FROM node:22-bookworm-slim
WORKDIR /app
COPY . .
RUN npm ci && npm prune --omit=dev && npm cache clean --force && install -d -o node -g node -m 700 /data
ENV NODE_ENV=production HOST=0.0.0.0 DATABASE_FILE=/data/wuerror.db
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --start-period=10s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/wuerror.js", "serve"]
