// How a banner looks. `:where` has no specificity, so any rule of the page wins.
// The variables of a tone have their own names (`--_…`), so variables of the page always win.

export const STYLE = `
:where(.syncctl-banners){position:fixed;z-index:var(--syncctl-banner-layer,2147483000);
inset-block-start:0;inset-inline:0;box-sizing:border-box;max-block-size:100%;padding:12px;overflow:auto;
display:flex;flex-direction:column;align-items:center;gap:8px;pointer-events:none}
:where(.syncctl-banner){
--_c:light-dark(#4d3800,#ffe9b0);
--_b:light-dark(#fff4d6,#3a2f14);
--_a:light-dark(#b98900,#d9a514);
box-sizing:border-box;max-inline-size:40rem;pointer-events:auto;display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px;padding:10px 14px;
font:var(--syncctl-banner-font,15px/1.4 system-ui,sans-serif);color:var(--syncctl-banner-color,var(--_c));
background:var(--syncctl-banner-background,var(--_b));border:1px solid var(--syncctl-banner-accent,var(--_a));
border-radius:var(--syncctl-banner-radius,8px);box-shadow:0 4px 16px rgb(0 0 0/.2)}
:where(.syncctl-banner[data-tone=error]){
--_c:light-dark(#6b1212,#ffd9d6);
--_b:light-dark(#fdeceb,#431d1b);
--_a:light-dark(#c0392b,#e0665a)}
:where(.syncctl-banner[data-tone=success]){
--_c:light-dark(#0f4a26,#c9f2d8);
--_b:light-dark(#e7f7ed,#15351f);
--_a:light-dark(#2e8b57,#4fb87c)}
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
--_c:#4d3800;--_b:#fff4d6;--_a:#b98900}}
@media(forced-colors:active){:where(.syncctl-banner){border-color:CanvasText}}
`;
