/** Sources are run as they are: Babel takes the types off, `npm run check:types` checks them. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": [
      "babel-jest",
      { presets: [["@babel/preset-typescript", { allowDeclareFields: true, onlyRemoveTypeImports: true }]] },
    ],
  },
  testMatch: ["**/*.test.ts"],
  testTimeout: 30_000,
};
