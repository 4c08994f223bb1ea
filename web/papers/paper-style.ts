/**
 * The one style sheet of printed papers: A4, 仿宋, black on white. Sent inside the page, whose policy allows it by its hash, so nothing
 * may stand between `<style>` and this text.
 */
export const PAPER_STYLE = `
@page{size:A4;margin:25mm 22mm 20mm 25mm}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:#000;font:12pt/1.75 FangSong,FangSong_GB2312,STFangsong,"Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;overflow-wrap:anywhere}
.copy{max-width:170mm;margin:0 auto;padding:8mm 0}
.copy+.copy{border-top:1px dashed #999}
header{text-align:center}
.which,.number{margin:0;text-align:right;font-size:10.5pt}
.issuer{margin:4mm 0 0;font-size:16pt;letter-spacing:.1em}
h1{margin:1mm 0 0;font-size:20pt;font-weight:700;line-height:1.4}
.en{margin:0 0 3mm;font-size:9pt}
h2{margin:4mm 0 1mm;font-size:12pt;font-weight:700;break-after:avoid}
p{margin:0 0 1mm}
.to{margin:4mm 0 2mm}
ul{margin:0;padding:0;list-style:none}
table{width:calc(100% - 2px);margin:0 1px;border-collapse:collapse}
th,td{border:1px solid #000;padding:1mm 2mm;vertical-align:top;text-align:left;font-weight:400}
th{width:36mm;white-space:nowrap}
tr{break-inside:avoid}
.foot{margin-top:6mm;break-inside:avoid}
.seal{margin:10mm 10mm 0 0;text-align:right;line-height:2}
.service{margin-top:6mm;break-inside:avoid}
.service td{height:10mm}
.void{border:2px solid #000;padding:2mm;text-align:center;font-weight:700}
.check{margin-top:4mm;font-size:9pt}
@media print{.copy{max-width:none;padding:0}.copy+.copy{border:0;break-before:page}}
`;
