// How a banner looks. `:where` weighs nothing, so that any rule of the page wins.

export const STYLE = `
:where(.syncctl-banners){position:fixed;z-index:var(--syncctl-banner-layer,2147483000);
inset-block-start:12px;inset-inline:12px;display:flex;flex-direction:column;align-items:center;gap:8px;
pointer-events:none}
:where(.syncctl-banner){
--syncctl-banner-color:light-dark(#4d3800,#ffe9b0);
--syncctl-banner-background:light-dark(#fff4d6,#3a2f14);
--syncctl-banner-accent:light-dark(#b98900,#d9a514);
box-sizing:border-box;max-inline-size:40rem;pointer-events:auto;display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px;padding:10px 14px;
font:var(--syncctl-banner-font,15px/1.4 system-ui,sans-serif);color:var(--syncctl-banner-color);
background:var(--syncctl-banner-background);border:1px solid var(--syncctl-banner-accent);
border-radius:var(--syncctl-banner-radius,8px);box-shadow:0 4px 16px rgb(0 0 0/.2)}
:where(.syncctl-banner[data-tone=error]){
--syncctl-banner-color:light-dark(#6b1212,#ffd9d6);
--syncctl-banner-background:light-dark(#fdeceb,#431d1b);
--syncctl-banner-accent:light-dark(#c0392b,#e0665a)}
:where(.syncctl-banner[data-tone=success]){
--syncctl-banner-color:light-dark(#0f4a26,#c9f2d8);
--syncctl-banner-background:light-dark(#e7f7ed,#15351f);
--syncctl-banner-accent:light-dark(#2e8b57,#4fb87c)}
:where(.syncctl-banner-text){margin:0;flex:1 1 12rem;min-inline-size:min(12rem,60vw);overflow-wrap:anywhere}
:where(.syncctl-banner-buttons){display:flex;gap:12px;margin-inline-start:auto}
:where(.syncctl-banner-buttons:empty){display:none}
:where(.syncctl-banner button){font:inherit;color:inherit;background:none;border:1px solid transparent;
border-radius:6px;padding:4px 10px;cursor:pointer}
:where(.syncctl-banner .syncctl-banner-action){font-weight:600;border-color:currentColor}
:where(.syncctl-banner .syncctl-banner-dismiss){font-size:1.25em;line-height:1}
:where(.syncctl-banner button:hover){background:color-mix(in srgb,currentColor 12%,transparent)}
:where(.syncctl-banner button:focus-visible){outline:2px solid currentColor;outline-offset:2px}
@supports not (color:light-dark(red,red)){:where(.syncctl-banner){
--syncctl-banner-color:#4d3800;--syncctl-banner-background:#fff4d6;--syncctl-banner-accent:#b98900}}
@media(forced-colors:active){:where(.syncctl-banner){border-color:CanvasText}}
`;
