FROM node:20-bookworm-slim AS build
WORKDIR /bot
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run --silent build && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
WORKDIR /bot
ENV NODE_ENV=production
COPY --from=build /bot/package.json ./
COPY --from=build /bot/node_modules ./node_modules
COPY --from=build /bot/dist ./dist
COPY --from=build /bot/corpus ./corpus
# The settings' own places, so that keys left empty in an env file change nothing.
RUN mkdir data .cache && chown node:node data .cache
VOLUME /bot/data
USER node
CMD ["node", "dist/src/main.js"]
