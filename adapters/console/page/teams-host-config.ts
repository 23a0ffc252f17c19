/** How Teams dresses an Adaptive Card. Colours and sizes follow its client (Fluent 2); Teams publishes no host config of its own. */

interface Palette {
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly card: string;
  readonly emphasis: string;
  readonly goodBack: string;
  readonly warningBack: string;
  readonly attentionBack: string;
  readonly accentBack: string;
  readonly line: string;
}

const light: Palette = {
  text: "#242424",
  subtle: "#616161",
  accent: "#4F52B2",
  good: "#0E700E",
  warning: "#8A5100",
  attention: "#B10E1C",
  card: "#FFFFFF",
  emphasis: "#F5F5F5",
  goodBack: "#F1FAF1",
  warningBack: "#FEF7E6",
  attentionBack: "#FDF3F4",
  accentBack: "#EBEBFA",
  line: "#E0E0E0",
};

const dark: Palette = {
  text: "#FFFFFF",
  subtle: "#ADADAD",
  accent: "#A1A5F5",
  good: "#9FD89F",
  warning: "#F9D27C",
  attention: "#F1A1A7",
  card: "#292929",
  emphasis: "#1F1F1F",
  goodBack: "#0B2B0B",
  warningBack: "#3A2A05",
  attentionBack: "#3B1013",
  accentBack: "#2A2C56",
  line: "#525252",
};

/** @returns the host config that the `adaptivecards` renderer takes */
export function teamsHostConfig(isDark: boolean): object {
  const palette = isDark ? dark : light;
  return {
    supportsInteractivity: true,
    fontTypes: {
      default: font('"Segoe UI", system-ui, -apple-system, sans-serif'),
      monospace: font('Consolas, "Cascadia Mono", ui-monospace, monospace'),
    },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    textStyles: {
      heading: { size: "large", weight: "bolder", color: "default", isSubtle: false, fontType: "default" },
    },
    textBlock: { headingLevel: 3 },
    containerStyles: containerStyles(palette),
    actions: {
      maxActions: 6,
      spacing: "medium",
      // The renderer spaces buttons with elements that would indent a second row; the style sheet has a gap instead.
      buttonSpacing: 0,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      allowTitleToWrap: true,
    },
    factSet: { title: { weight: "bolder", wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
  };
}

function font(fontFamily: string) {
  return {
    fontFamily,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
  };
}

function containerStyles(palette: Palette) {
  const foregroundColors = colors(palette);
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors, borderColor: palette.line });
  return {
    default: style(palette.card),
    emphasis: style(palette.emphasis),
    good: style(palette.goodBack),
    warning: style(palette.warningBack),
    attention: style(palette.attentionBack),
    accent: style(palette.accentBack),
  };
}

function colors({ text, subtle, accent, good, warning, attention }: Palette) {
  return {
    default: { default: text, subtle },
    dark: { default: "#242424", subtle: "#616161" },
    light: { default: "#FFFFFF", subtle: "#E0E0E0" },
    accent: { default: accent, subtle: accent },
    good: { default: good, subtle: good },
    warning: { default: warning, subtle: warning },
    attention: { default: attention, subtle: attention },
  };
}
