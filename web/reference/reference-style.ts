/** The style sheet of the reference. */
export const REFERENCE_STYLE = `
:root{--ink:#1e2422;--soft:#4c5653;--paper:#faf7f0;--card:#fff;--line:#d8d1c1;--pine:#0d5550;--seal:#9b1c1c;--pale:#e8f1ee}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;max-width:60rem;padding:0 4vw 4rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
header{border-top:6px solid var(--seal);padding-top:1rem}
h1,h2{font-family:"Songti SC","Source Han Serif SC","Noto Serif CJK SC",serif;line-height:1.4}
h1{font-size:2rem;margin:.5rem 0 1rem}
h2{font-size:1.5rem;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:2px solid var(--pine)}
h3{font-size:1.1875rem;margin:0 0 .25rem}
h3:target,.operation:target{outline:3px solid #ffc933;outline-offset:.25rem}
small,[lang=en]{color:var(--soft);font-weight:400}
small{font-size:.8em}
p,ul,dl{margin:.25rem 0 .5rem}
ul{padding-left:1.25rem}
a{color:var(--pine);text-underline-offset:.2em}
nav>ul{list-style:none;padding:0}
nav li{margin:.25rem 0}
nav a{display:inline-block;padding:.25rem 0;min-height:1.75rem}
summary{padding:.25rem 0}
summary{cursor:pointer;color:var(--pine);font-weight:600}
a:focus-visible,summary:focus-visible{outline:3px solid var(--ink);outline-offset:2px;background:#ffc933;color:var(--ink)}
.operation{margin:1rem 0;padding:1rem;background:var(--card);border:1px solid var(--line);border-radius:.375rem}
.route{margin:.25rem 0}
.route b{padding:.125rem .5rem;border-radius:.25rem;background:var(--pine);color:#fff;font-size:.875rem}
code,pre{font:.9375em/1.6 ui-monospace,Consolas,"Noto Sans Mono CJK SC",monospace;background:var(--pale)}
code{padding:.0625rem .25rem;border-radius:.1875rem}
pre{padding:.75rem;white-space:pre-wrap;margin:.25rem 0 .5rem}
.fields{list-style:none;padding-left:.75rem;border-left:2px solid var(--line)}
.fields>li{margin:.375rem 0}
.must{color:var(--seal);font-size:.875rem}
dt{font-weight:600;margin-top:.5rem}
dd{margin:0 0 0 .75rem}
@media print{body{background:#fff}details::details-content{content-visibility:visible}nav{display:none}}
`;
