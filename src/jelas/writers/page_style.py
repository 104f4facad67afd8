"""The style sheet of the HTML report: light and dark, wide and narrow, screen and paper."""

from __future__ import annotations

STYLE = """
:root{color-scheme:light dark;--ink:#1b1b1f;--soft:#55555e;--page:#f4f3f0;--paper:#fff;--line:#d5d3cd;--link:#0b4f9e;
--good:#175c2c;--good-back:#dff2e3;--bad:#8f1d14;--bad-back:#fbe3e0;
--error:#a3190f;--error-back:#fbdcd8;--warning:#7a4a00;--warning-back:#ffe9b8;--info:#0b4f9e;--info-back:#d9eafc}
@media screen and (prefers-color-scheme:dark){
:root{--ink:#ececf0;--soft:#b6b6c0;--page:#17171a;--paper:#212126;--line:#44444d;
--link:#9cc7ff;--good:#9be0ae;--good-back:#173a22;--bad:#ffb4aa;--bad-back:#4a1712;
--error:#ffb4aa;--error-back:#5a1d17;--warning:#ffd27a;--warning-back:#493200;--info:#a9d0ff;--info-back:#12365c}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,
"Noto Sans",sans-serif}
header,nav,main{max-width:82rem;margin:0 auto;padding:0 1rem}
main{padding-bottom:3rem}
main:focus{outline:none}
h1{font-size:1.1rem;margin:1rem 0 0;color:var(--soft);font-weight:600}
h2{font-size:1.5rem;line-height:1.25;margin:.25rem 0 .75rem;overflow-wrap:anywhere}
h3{font-size:1.05rem;margin:0 0 .5rem}
p{margin:.25rem 0}
a{color:var(--link)}
a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem;background:var(--paper);padding:.5rem 1rem}
.skip:focus{left:0;top:0;z-index:1}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
article+article{border-top:2px solid var(--line);margin-top:3rem;padding-top:2rem}
.verdict{display:inline-block;font-size:1.25rem;font-weight:700;padding:.35rem .9rem;border-radius:.5rem;
border:2px solid currentColor}
.verdict.good{color:var(--good);background:var(--good-back)}
.verdict.bad{color:var(--bad);background:var(--bad-back)}
.count,.note,.facts,.source,.places{color:var(--soft);font-size:.9rem}
.todo,.score,.paper,.side,.missing,.principles{background:var(--paper);border:1px solid var(--line);border-radius:.6rem;
padding:1rem 1.2rem;margin:1rem 0}
.todo ol{margin:0;padding-left:1.4rem}
.scores{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem}
.score{margin:0}
.score ul{margin:.5rem 0 0;padding-left:1.1rem;font-size:.92rem}
.score .elements{list-style:none;padding:0}
.lack{color:var(--bad)}
.figure{margin:0}
.figure strong{font-size:2rem;line-height:1.1}
.figure span{color:var(--soft)}
.bar{display:block;width:100%;height:.5rem;margin:.35rem 0;border-radius:.25rem;overflow:hidden}
.track{fill:var(--line)}
.fill{fill:var(--link)}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:1rem;align-items:start;margin:1rem 0}
.columns>section{margin:0}
@media (min-width:60rem){.columns{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}
.paper{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto}}
.letter{white-space:pre-wrap;overflow-wrap:anywhere;font-size:1.05rem;line-height:1.75;margin-top:.75rem;tab-size:4}
mark{color:inherit;background:none;padding:.05em .1em;border-radius:.15em;text-decoration-line:underline;
text-decoration-thickness:2px;text-underline-offset:.22em}
mark.error{background:var(--error-back);text-decoration-style:solid;text-decoration-color:var(--error)}
mark.warning{background:var(--warning-back);text-decoration-style:dashed;text-decoration-color:var(--warning)}
mark.info{background:var(--info-back);text-decoration-style:dotted;text-decoration-color:var(--info)}
sup{line-height:0;font-size:.72em;margin:0 .1em}
sup a{font-weight:700;text-decoration:none;padding:.1em .2em;white-space:nowrap}
a.error,.badge.error{color:var(--error)}
a.warning,.badge.warning{color:var(--warning)}
a.info,.badge.info{color:var(--info)}
span:target+mark,span:target+span+mark{outline:3px solid var(--link)}
.findings{list-style:none;margin:0;padding:0}
.finding{border-left:.3rem solid var(--line);padding:.2rem 0 .2rem .8rem;margin:.9rem 0}
.finding.error{border-left-style:solid;border-color:var(--error)}
.finding.warning{border-left-style:dashed;border-color:var(--warning)}
.finding.info{border-left-style:dotted;border-color:var(--info)}
.finding:target{outline:3px solid var(--link);outline-offset:.3rem}
summary{cursor:pointer;overflow-wrap:anywhere}
.number{font-weight:700}
.badge{font-weight:700}
q{quotes:"«" "»";font-weight:600}
code{font-size:.82em;color:var(--soft)}
ins{text-decoration:none;background:var(--good-back);color:var(--good);padding:.05em .3em;border-radius:.2em}
dt{font-weight:600;margin-top:.6rem}
dd{margin:.15rem 0 0;padding:.4rem .7rem;border-left:.25rem solid var(--good);background:var(--page)}
.principles ol{margin:0;padding-left:1.4rem}
.principles li{margin:.5rem 0}
.grade{font-weight:600;color:var(--soft)}
@media print{:root{color-scheme:light;--ink:#000;--soft:#333;--page:#fff;--paper:#fff;--line:#999;--link:#000}
html{font-size:10pt}.letter{font-size:1rem}.scores{grid-template-columns:repeat(3,minmax(0,1fr))}
.skip,nav{display:none}a{text-decoration:none}.paper{position:static;max-height:none;overflow:visible}
.columns{display:block}.columns>section{margin:0 0 1rem}
.todo,.score,.paper,.side,.missing,.principles{border-color:#999}
.finding,.score,dd{break-inside:avoid}article+article{break-before:page}
mark,ins,.bar{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
"""
"""No rule loads anything."""
