/** The colours by their names; a test holds each pair that stands on one another to 4.5:1. */
export const COLOURS = {
  ink: '#1e2422',
  soft: '#535d5a',
  paper: '#faf7f0',
  card: '#fff',
  line: '#d8d1c1',
  edge: '#6f7773',
  pine: '#0d5550',
  pineDeep: '#083c38',
  pinePale: '#e8f1ee',
  seal: '#9b1c1c',
  late: '#a61b1b',
  latePale: '#fbeceb',
  near: '#7a4a00',
  nearPale: '#fdf3dc',
  focus: '#ffc933',
} as const;
const c = COLOURS;

const SONG = '"Songti SC","Source Han Serif SC","Noto Serif CJK SC","Microsoft YaHei",serif';

/**
 * The one style sheet of the residents' pages, sent inside each of them. The site's content security policy allows it by
 * its hash, so nothing may stand between `<style>` and this text. Sizes are in `rem`: who reads with larger letters gets them.
 */
export const STYLE = `
*{box-sizing:border-box}
[hidden]{display:none!important}
html{-webkit-text-size-adjust:100%}
.large{font-size:125%}
.huge{font-size:150%}
body{margin:0;background:${c.paper};color:${c.ink};font:1.25rem/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
.width{max-width:68rem;margin:0 auto;padding:0 4vw}
@media(min-width:50rem){.width{padding:0 2.5rem}}
h1,h2,h3,p,ul,ol,dl,dd,fieldset{margin:0;padding:0}
h1,h2,.brand b,.motto,.seal{font-family:${SONG}}
h1{font-size:1.9rem;line-height:1.4;margin:1.75rem 0 1rem;text-wrap:balance}
h2{font-size:1.5rem;line-height:1.45;margin:2.25rem 0 .75rem}
h3{font-size:1.25rem;line-height:1.5;margin:0 0 .25rem}
@media(min-width:50rem){h1{font-size:2.5rem;margin-top:2.5rem}h2{font-size:1.75rem}}
p{margin:0 0 .75rem;max-width:38em;text-wrap:pretty}
time{word-break:keep-all}
h1::first-letter,h3::first-letter,.timeline p::first-letter{text-transform:uppercase}
ul,ol{padding-left:1.4em}
li{margin:0 0 .5rem}
small{font-size:1.25rem;font-weight:400;color:${c.soft}}
h3 small{margin-left:.35em}
a{color:${c.pine};text-underline-offset:.2em}
a:focus-visible,summary:focus-visible,button:focus-visible{outline:4px solid ${c.ink};outline-offset:2px;background:${c.focus};color:${c.ink}}
.summary:focus,.invalid:focus{outline:4px solid ${c.focus};outline-offset:2px}
.phone{white-space:nowrap;font-weight:600}
.lead{font-size:1.35rem}
.hint{color:${c.soft}}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static;display:block;padding:1rem 4vw;background:${c.focus};color:${c.ink}}

.brand,.top nav a,.language,.calls a,.tap,.tick>label,summary,button,.button{display:flex;align-items:center;min-height:3.75rem}
.top{background:${c.card};border-top:6px solid ${c.seal};border-bottom:1px solid ${c.line}}
.top .width{align-items:center;justify-content:space-between;padding-top:.5rem}
.brand{flex:1 1 8rem;color:inherit;text-decoration:none;line-height:1.35}
.brand>span{min-width:0}
.brand b{display:block;font-size:1.35rem}
.brand .seal{flex:none;width:1.25em;margin-right:.75rem;padding:.2rem .125em;border-radius:.25rem;background:${c.seal};color:#fff;font-size:1.35rem;font-weight:700;line-height:1.15;box-sizing:content-box;text-align:center}
.top nav{width:100%;margin:0 -.5rem}
.top nav a,.language{padding:0 .5rem;font-weight:600;text-decoration:none}
#aloud{padding:0 .5rem;border:0;background:none;color:${c.pine}}
.top [aria-current],main [aria-current]{color:${c.ink};text-decoration:underline 4px}
.top nav a:hover,.language:hover{text-decoration:underline}
@media(min-width:50rem){.top nav{width:auto;margin:0}.top nav a{padding:0 1rem}.top .width{padding-bottom:.5rem}.language{order:1}}

main.width{padding-top:1.25rem;padding-bottom:3rem}
.danger{align-items:center;padding:.5rem 1rem;border-left:6px solid ${c.seal};background:${c.card};box-shadow:0 0 0 1px ${c.line}}
.danger p{margin:0 1.25rem 0 0}
.danger .calls{margin:0}
.calls a{flex-wrap:wrap;margin-right:1.25rem;color:${c.seal};text-decoration:none}
.calls b{margin-right:.3em;font-size:1.6rem;text-decoration:underline}
@media(max-width:28rem){.danger .calls{width:100%;justify-content:space-between}.calls a{display:block;margin:0;line-height:1.4}.calls b{display:block}}
.notice{max-width:none;margin:0 0 1rem;padding:.75rem 1rem;border-left:6px solid ${c.near};background:${c.nearPale}}
.summary{margin:0 0 1.25rem;padding:1rem 1.25rem;border:4px solid ${c.late};background:${c.card}}
.summary h2{margin:0 0 .5rem}
.summary ul{margin:0 0 .5rem;padding:0;list-style:none}
.summary li a{display:inline-block;padding:.35rem 0;color:${c.late};font-weight:600}

button,.button{display:inline-flex;justify-content:center;padding:.5rem 1.75rem;border:2px solid ${c.pine};border-radius:.4rem;background:${c.pine};color:#fff;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
button:hover,.button:hover{background:${c.pineDeep};border-color:${c.pineDeep};color:#fff}
.plain,.panel button{background:${c.card};color:${c.pine}}
.plain:hover,.panel button:hover{background:${c.pinePale};color:${c.pineDeep}}
.foot nav,.scan,.top nav,.top .width,.danger,.danger .calls,.ways-on,.numbers,.state,.motto{display:flex;flex-wrap:wrap}
.ways-on{margin:1.25rem 0 0}
.ways-on .button{margin:0 1rem .75rem 0}

.disclosures dl{border-top:1px solid ${c.line}}
.disclosures dl>div{padding:.75rem 0;border-bottom:1px solid ${c.line}}
dt{font-weight:600}
.disclosures dt,legend h2,.part h2,.privacy h2,.privacy h3,.length{color:${c.pine};font-family:${SONG};font-size:1.35rem}
@media(min-width:60rem){.disclosures dl{display:grid;grid-template-columns:1fr 1fr 1fr;border:0}.disclosures dl>div{margin-right:1.75rem;border-top:3px solid ${c.pine};border-bottom:0}.disclosures dl>div:last-child{margin-right:0}}

.panel{margin-top:2.5rem;padding:1.25rem;border:1px solid ${c.line};border-top:4px solid ${c.pine};background:${c.card}}
.panel h2,.card h2{margin-top:0}
fieldset{min-width:0;border:0}
legend{width:100%;margin:0;padding:1rem 0 0}
legend h2,.part h2,.privacy h2,.privacy h3{margin:0;padding:.6rem 0 .4rem;border-bottom:1px solid ${c.line}}
.field>legend{padding:0;font-weight:600}
.part{display:grid;grid-template-columns:1fr auto}
.part dl{grid-area:2/1/3/3}
.typed{white-space:pre-wrap}
fieldset>p{margin-top:.75rem}
.field{margin:1.25rem 0}
.field>label{font-weight:600}
.field .hint{margin:0 0 .35rem}
input,textarea{display:block;width:100%;min-height:3.75rem;padding:.6rem .8rem;border:2px solid ${c.edge};border-radius:.4rem;background:${c.card};color:inherit;font:inherit}
textarea{resize:vertical}
.narrow{max-width:20rem}
input:focus-visible,textarea:focus-visible{border-color:${c.ink};outline:4px solid ${c.focus};outline-offset:0;box-shadow:inset 0 0 0 2px ${c.ink}}
.tick>label{cursor:pointer}
.tick input{flex:none;width:2rem;min-height:0;height:2rem;margin:0 .75rem 0 0;accent-color:${c.pine}}
.invalid{padding-left:1rem;border-left:6px solid ${c.late}}
.invalid input,.invalid textarea{border-color:${c.late}}
.error{margin:0 0 .35rem;color:${c.late};font-weight:600}
.privacy{margin:1.5rem 0}
form>button{width:100%;margin-bottom:1.25rem;font-size:1.35rem}
@media(min-width:30rem){form>button{width:auto;min-width:14rem;margin-right:.75rem}}

.numbers{margin:0 0 1.25rem;padding:1.25rem 1.25rem .25rem;border:1px solid ${c.line};border-top:6px solid ${c.pine};background:${c.card}}
.numbers>div{margin:0 3rem 1rem 0}
.numbers dt{color:${c.soft}}
.numbers dd{font-size:2.3rem;line-height:1.3}
.digits{font-variant-numeric:tabular-nums;font-weight:700;letter-spacing:.03em}
.digits span{white-space:nowrap}
.qr{flex:none;width:11rem;max-width:100%;margin:0 1.25rem .5rem 0}
.scan span{flex:1 1 12rem}
.foot nav a{margin-right:1.5rem}
.caption{margin:1rem 0 0;color:${c.soft}}
.caption .digits{margin-right:.75em;color:${c.ink}}
.caption>span{display:inline-block}
.caption+h1{margin-top:.25rem}

.acts,.cards,.next,.limits,.timeline{padding:0;list-style:none}
.card{margin:0 0 1rem;padding:1rem 1.25rem .25rem;border:1px solid ${c.line};border-left:6px solid ${c.edge};background:${c.card}}
.card p{margin-bottom:.35rem}
.due b{font-size:1.5rem;line-height:1.4}
.due .mark{font-size:1.25rem}
.mark{padding:.05rem .5rem;border:2px solid ${c.near};border-radius:.3rem;color:${c.near}}
.state{align-items:center}
.badge{display:inline-flex;align-items:center;margin:0 .75rem 0 0;padding:.1rem .7rem .1rem .5rem;border-radius:.3rem;background:${c.pinePale};color:${c.pineDeep};font-weight:600}
.icon{flex:none;width:1.5rem;height:1.5rem;margin-right:.35rem;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.calm,.done{border-left-color:${c.pine}}
.near{border-left-color:${c.near}}
.near .badge{background:${c.nearPale};color:${c.near}}
.late{border-left-color:${c.late}}
.late .badge{background:${c.latePale};color:${c.late}}
.over .badge{background:#eeece6;color:${c.soft}}
details p{margin:0 0 .5rem}
summary{color:${c.pine};font-weight:600;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"";flex:none;width:.55rem;height:.55rem;margin:0 .8rem 0 .2rem;border:solid currentColor;border-width:0 3px 3px 0;transform:rotate(-45deg)}
details[open]>summary::before{transform:rotate(45deg)}
summary h2{margin:0;font-size:1.35rem}
.ended{margin:2rem 0;border:solid ${c.line};border-width:1px 0}
.timeline{margin:0 0 2rem .5rem;border-left:3px solid ${c.pine}}
.timeline li{position:relative;margin:0;padding:0 0 1.25rem 1.5rem}
.timeline li:last-child{padding-bottom:0}
.timeline li::before{content:"";position:absolute;left:-.72rem;top:.6rem;width:.8rem;height:.8rem;border:3px solid ${c.pine};border-radius:50%;background:${c.paper}}
.timeline li:last-child::before{background:${c.pine}}
.timeline p{margin:0}
.facts{margin:1rem 0}
.facts>div,.ways>div{margin:0 0 .6rem}
.limits li{padding:1rem 0 .5rem;border-top:1px solid ${c.line}}
.limits .length{margin:0;font-size:1.6rem;font-weight:700;line-height:1.4}
@media(min-width:40rem){.facts>div{display:grid;grid-template-columns:10rem minmax(0,1fr)}.limits li{display:grid;grid-template-columns:10rem minmax(0,1fr)}}

.foot{padding:.5rem 0 1.5rem;border-top:1px solid ${c.line};background:#f1ecdf}
.foot h2{font-size:1.35rem;margin-top:1.25rem}
@media(min-width:60rem){.ways{display:grid;grid-template-columns:1fr 1fr;column-gap:3rem}}
.motto{justify-content:center;max-width:none;margin:1.5rem 0 .5rem;padding-top:1rem;border-top:1px solid ${c.line};color:${c.seal}}
.motto span{margin:0 .75em}
@media(max-width:28rem){.motto{padding:1rem 10% 0}}

@page{size:A4;margin:13mm 18mm}
@media print{
.qr{width:22mm;margin:0}
.scan{float:right}
html[lang]{font-size:11.5px}
body,.foot,.card,.numbers{background:#fff}
.width{max-width:none;padding:0}
.top nav,#aloud,#draft-kept,.foot nav,.scan span,.language,.skip,.screen,form,.ways-on,.motto{display:none}
main.width{padding:0 0 .5rem}
.card{margin-bottom:.5rem;padding:.5rem 1rem .1rem}
h1{margin:1rem 0 .5rem}
h2,.foot h2{margin:1rem 0 .3rem;break-after:avoid}
li,.numbers,.facts>div{break-inside:avoid}
summary{min-height:0;color:inherit}
summary::before,details:not([open]){display:none}
.limits li{padding:.25rem 0}
.limits p{margin:0}
.seal{-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{color:inherit;text-decoration:none}
.foot{padding:0;break-inside:avoid}
.ways{display:grid;grid-template-columns:1fr 1fr;column-gap:2rem}
}
`.replaceAll('\n', '');
