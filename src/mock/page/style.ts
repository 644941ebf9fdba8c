/** The page's style: light and dark as the browser is set. */
export const style: string = `
:root { color-scheme: light dark; --text: #1b1f24; --dim: #57606a; --page: #fff; --side: #f5f6f8; --line: #d0d7de; --link: #0b57b0; --focus: #b35900; --button: #0b57b0; --on-button: #fff; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e9ec; --dim: #9aa4af; --page: #14171b; --side: #1b1f24; --line: #373e47; --link: #7db6ff; --focus: #ffb366; --button: #7db6ff; --on-button: #0c1420; } }
* { box-sizing: border-box; }
body { margin: 0; display: grid; grid-template-columns: minmax(15rem, 20rem) minmax(0, 1fr); min-height: 100vh; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); }
nav { background: var(--side); border-right: 1px solid var(--line); padding: 1rem; height: 100vh; overflow: auto; position: sticky; top: 0; }
main { padding: 1rem 2rem 3rem; max-width: 60rem; min-width: 0; }
main:focus { outline: none; }
h1 { font-size: 1.1rem; margin: 0 0 1rem; } h2 { font-size: 1.3rem; margin: .5rem 0; } nav h2 { font-size: .9rem; color: var(--dim); margin: 1.2rem 0 .3rem; } h3 { font-size: 1rem; }
ul { list-style: none; margin: 0; padding: 0; } nav li a { display: inline-block; padding: .2rem .4rem; text-decoration: none; overflow-wrap: anywhere; border-radius: 4px; }
nav li a:hover { text-decoration: underline; } nav li a[aria-current] { background: var(--button); color: var(--on-button); }
a { color: var(--link); } label { font-weight: 600; } .hint, #http { color: var(--dim); font-size: .9rem; } #http { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
input, select, textarea, button { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--dim); border-radius: 4px; padding: .35rem .5rem; max-width: 100%; }
input, textarea { width: 100%; } textarea, pre { font: .9rem/1.45 ui-monospace, monospace; }
button { background: var(--button); color: var(--on-button); border-color: var(--button); padding: .4rem 1.2rem; font-weight: 600; cursor: pointer; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
pre { background: var(--side); border: 1px solid var(--line); border-radius: 4px; padding: .7rem; overflow: auto; max-height: 30rem; white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0; }
#documentation { white-space: pre-line; overflow-wrap: anywhere; max-height: 20rem; overflow: auto; } #documentation p { margin: .5rem 0; }
.skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--page); padding: .5rem; z-index: 1; }
@media (max-width: 45rem) { body { display: block; } nav { position: static; height: auto; max-height: 45vh; border-right: 0; border-bottom: 1px solid var(--line); } main { padding: 1rem; } }
`;
