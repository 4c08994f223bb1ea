import { chromium } from 'playwright-core';
const base='http://127.0.0.1:3100';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-quic','--lang=zh-CN']});
const who=process.argv[2]??'赵敏'; const pages=process.argv.slice(3);
const ctx=await b.newContext({viewport:{width:1440,height:900},locale:'zh-CN'});
const p=await ctx.newPage();
p.on('console',m=>{ if(['error','warning'].includes(m.type())) console.log(m.type(),m.text().slice(0,300))});
p.on('pageerror',e=>console.log('PAGEERROR',e.message.slice(0,400)));
let bytes=0; const cdp=await ctx.newCDPSession(p); await cdp.send('Network.enable'); cdp.on('Network.loadingFinished',(e:any)=>{bytes+=e.encodedDataLength});
await p.goto(base+'/console');
await p.waitForURL(/interaction/,{timeout:15000});
await p.getByText(who).first().click();
await p.waitForURL(/\/console/,{timeout:15000});
await p.waitForTimeout(3500);
console.log('bytes',bytes);
let n=0;
for(const path of ['/console',...pages]){ await p.goto(base+path); await p.waitForTimeout(2500); await p.screenshot({path:`/tmp/shots/${n++}.png`}); console.log(path, await p.title()); }
await b.close();
