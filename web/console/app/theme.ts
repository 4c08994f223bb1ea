import type { ThemeConfig } from 'antd';

/** The residents' pine green, on the same warm paper; text large enough for a day's work. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#0d5550',
    colorInfo: '#0d5550',
    colorLink: '#0d5550',
    colorError: '#a61b1b',
    colorWarning: '#8a5a00',
    colorSuccess: '#1f6b3a',
    colorInfoBg: '#e8f1ee',
    colorInfoBorder: '#b9d3cb',
    colorWarningBg: '#fdf4dc',
    colorWarningBorder: '#d9c68b',
    colorErrorBg: '#fbeceb',
    colorErrorBorder: '#e3b7b5',
    colorSuccessBg: '#e6f3ea',
    colorSuccessBorder: '#a9d0b6',
    colorTextBase: '#1e2422',
    colorTextSecondary: '#535d5a',
    colorTextTertiary: '#5c6663',
    colorTextDescription: '#535d5a',
    colorTextPlaceholder: '#636c69',
    colorTextDisabled: '#636c69',
    colorTextQuaternary: '#636c69',
    colorBgLayout: '#faf7f0',
    colorBorder: '#8d9591',
    colorBorderSecondary: '#e2dccd',
    borderRadius: 4,
    fontSize: 15,
    fontFamily:
      'system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Layout: { siderBg: '#083c38', headerBg: '#ffffff', headerHeight: 56, headerPadding: '0 20px' },
    Menu: {
      darkItemBg: '#083c38',
      darkItemSelectedBg: '#0d5550',
      darkItemColor: 'rgba(255,255,255,.88)',
      itemHeight: 36,
    },
    Table: { headerBg: '#f3eee2', cellPaddingBlock: 9 },
  },
};
