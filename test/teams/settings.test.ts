import { describe, expect, test } from "@jest/globals";
import { readSettings, type TeamsVariables } from "../../adapters/teams/settings.ts";
import { appId, tenantId } from "../doubles/teams/service.ts";

const single: TeamsVariables = {
  TEAMS_APP_ID: appId,
  TEAMS_APP_TYPE: "SingleTenant",
  TEAMS_APP_PASSWORD: "secret",
  TEAMS_TENANT_ID: tenantId,
};
const { TEAMS_APP_PASSWORD: _, ...managed } = { ...single, TEAMS_APP_TYPE: "UserAssignedMSI" };
const other = "22222222-2222-4222-8222-222222222222";

describe("who the bot is", () => {
  const usual = { kind: "registered", appId, tenantId, allowedTenants: [tenantId], cloud: "public" };
  test.each<[TeamsVariables, object]>([
    [single, { ...usual, appType: "SingleTenant", password: "secret" }],
    [managed, { ...usual, appType: "UserAssignedMSI" }],
    [{ ...managed, TEAMS_ALLOWED_TENANTS: `${tenantId}, ${other}` }, { allowedTenants: [tenantId, other] }],
    [{ ...managed, TEAMS_CLOUD: "usgov" }, { cloud: "usgov" }],
    [{ ...managed, TEAMS_LOCAL_DEV: "false" }, usual],
    [{ ...managed, TEAMS_APP_ID: appId.toUpperCase(), TEAMS_TENANT_ID: tenantId.toUpperCase() }, usual],
    [{ TEAMS_LOCAL_DEV: "true" }, { kind: "local" }],
    [
      { ...managed, TEAMS_OPENID_METADATA_URL: "https://keys.example/" },
      { endpoints: { keys: "https://keys.example/" } },
    ],
  ])("%j", (variables, expected) => {
    expect(readSettings(variables, true)).toMatchObject(expected);
  });
});

test("the names of Azure's templates say the same, and those of our own win", () => {
  const azure: TeamsVariables = {
    MicrosoftAppId: appId,
    MicrosoftAppType: "SingleTenant",
    MicrosoftAppPassword: "secret",
    MicrosoftAppTenantId: tenantId,
  };
  expect(readSettings(azure, false)).toEqual(readSettings(single, false));
  expect(readSettings({ ...azure, TEAMS_APP_ID: other }, false)).toMatchObject({ appId: other });
  const elsewhere = readSettings(
    {
      ...azure,
      ChannelService: "https://botframework.azure.us",
      ToBotFromChannelOpenIdMetadataUrl: "https://keys.example/",
      ToBotFromChannelTokenIssuer: "https://issuer.example",
      ToChannelFromBotLoginUrl: "https://login.example/",
      ToChannelFromBotOAuthScope: "https://scope.example",
    },
    false,
  );
  expect(elsewhere).toMatchObject({
    cloud: "usgov",
    endpoints: {
      keys: "https://keys.example/",
      issuer: "https://issuer.example",
      login: "https://login.example/",
      scope: "https://scope.example",
    },
  });
});

describe("a bot that is configured by halves is not started, and the reason names the variable", () => {
  test.each<[TeamsVariables, string]>([
    [{}, "TEAMS_APP_ID"],
    [{ TEAMS_LOCAL_DEV: "false" }, "TEAMS_APP_ID"],
    [{ TEAMS_APP_PASSWORD: "secret" }, "TEAMS_APP_ID"],
    [{ TEAMS_APP_ID: appId }, "TEAMS_APP_TYPE"],
    [{ ...single, TEAMS_APP_TYPE: "MultiTenant" }, "TEAMS_APP_TYPE"],
    [{ TEAMS_APP_ID: appId, TEAMS_APP_TYPE: "SingleTenant" }, "TEAMS_TENANT_ID"],
    [{ ...managed, TEAMS_APP_TYPE: "SingleTenant" }, "TEAMS_APP_PASSWORD"],
    [{ ...single, TEAMS_APP_TYPE: "UserAssignedMSI" }, "TEAMS_APP_PASSWORD"],
    [{ ...single, TEAMS_APP_ID: "my-bot" }, "TEAMS_APP_ID"],
    [{ ...single, TEAMS_TENANT_ID: "contoso" }, "TEAMS_TENANT_ID"],
    [{ ...single, TEAMS_ALLOWED_TENANTS: "contoso" }, "TEAMS_ALLOWED_TENANTS"],
    [{ ...single, TEAMS_ALLOWED_TENANTS: " , " }, "TEAMS_ALLOWED_TENANTS"],
    [{ ...single, TEAMS_CLOUD: "china" }, "TEAMS_CLOUD"],
    [{ ...single, TEAMS_OPENID_METADATA_URL: "keys" }, "TEAMS_OPENID_METADATA_URL"],
    [{ ...single, ToChannelFromBotLoginUrl: "http://login.example/" }, "ToChannelFromBotLoginUrl"],
    [{ TEAMS_LOCAL_DEV: "yes" }, "TEAMS_LOCAL_DEV"],
    [{ ...single, TEAMS_LOCAL_DEV: "true" }, "TEAMS_LOCAL_DEV"],
  ])("%j", (variables, name) => {
    expect(() => readSettings(variables, true)).toThrow(name);
  });

  test("without authentication nothing but this machine may reach it", () => {
    expect(() => readSettings({ TEAMS_LOCAL_DEV: "true" }, false)).toThrow("HOST");
  });

  test("no reason shows the password", () => {
    const attempt = () => readSettings({ ...single, TEAMS_APP_PASSWORD: "s3cret", TEAMS_TENANT_ID: "x" }, true);
    expect(attempt).toThrow("TEAMS_TENANT_ID");
    expect(attempt).not.toThrow("s3cret");
  });
});
