/** Texts of entries that version 1 really stored, by what became of the call; they stay readable for ever. */
export const STORED_1: Readonly<Record<string, string>> = {
  'an enhanced prompt':
    '{"version":1,"kind":"enhance","title":"a tent by a lake","model":null,"price":10,"recipe":{"prompt":"a tent by a lake"},"fate":{"fate":"made","credits":10,"took":3000,"sameAs":null,"standing":{"at":"panel","value":"a tent by a lake, close up against a calm ground"}}}',
  'a style':
    '{"version":1,"kind":"style","title":"Brand","model":"recraftv4_styles_vector","price":5,"recipe":{"layers":["Sun"],"model":"recraftv4_styles_vector","match":"precise","base":"vector_illustration"},"fate":{"fate":"made","credits":5,"took":3000,"sameAs":null,"standing":{"at":"panel","value":"0b7a1c52-6c0e-4a3e-9f4e-0d2f6a1b8c3d"}}}',
  'art that stands on the canvas':
    '{"version":1,"kind":"generate","title":"a tent by a lake","model":"recraftv4_1_vector","price":80,"recipe":{"params":{"prompt":"a tent by a lake","output":"vector","model":"recraftv4_1_vector","ratio":"1:1","dropBackground":false,"spot":{"run":"0000000000000001","pageId":"1:1","frameId":null,"x":-512,"y":-1048},"cell":{"width":1024,"height":1024,"count":1,"slot":0}},"facts":null},"fate":{"fate":"made","credits":80,"took":3000,"sameAs":null,"standing":{"at":"canvas","placed":{"nodeId":"1:4","pageId":"1:1","name":"a tent by a lake","note":null,"paths":14}}}}',
  'a background removed':
    '{"version":1,"kind":"background","title":"Layer 0","model":null,"price":10,"recipe":{"params":{"target":{"layerId":"1:2","pageId":"1:1","parentId":"1:1","index":0,"name":"Layer 0","transform":[[1,0,0],[0,1,0]],"width":256,"height":256},"original":"keep","dropBackground":false},"facts":{"fill":{"paint":0,"hash":"6f2b2c1e90bb98da979c3f0f939b1db0dd135eac"},"resized":false}},"fate":{"fate":"made","credits":10,"took":3000,"sameAs":null,"standing":{"at":"canvas","placed":{"nodeId":"1:2","pageId":"1:1","name":"Layer 0","note":null}}}}',
  'the result of another one’s call':
    '{"version":1,"kind":"background","title":"Layer 1","model":null,"price":10,"recipe":{"params":{"target":{"layerId":"1:3","pageId":"1:1","parentId":"1:1","index":1,"name":"Layer 1","transform":[[1,0,276],[0,1,0]],"width":256,"height":256},"original":"keep","dropBackground":false},"facts":{"fill":{"paint":0,"hash":"6f2b2c1e90bb98da979c3f0f939b1db0dd135eac"},"resized":false}},"fate":{"fate":"made","credits":0,"took":3000,"sameAs":"0000000000000004.1","standing":{"at":"canvas","placed":{"nodeId":"1:3","pageId":"1:1","name":"Layer 1","note":null}}}}',
  'an intent':
    '{"version":1,"kind":"vectorize","title":"Layer 0","model":null,"price":10,"recipe":{"params":{"target":{"layerId":"1:2","pageId":"1:1","parentId":"1:1","index":0,"name":"Layer 0","transform":[[1,0,0],[0,1,0]],"width":256,"height":256},"original":"keep","dropBackground":false},"facts":null},"fate":{"fate":"open"}}',
  'a result that waits':
    '{"version":1,"kind":"vectorize","title":"Layer 0","model":null,"price":10,"recipe":{"params":{"target":{"layerId":"1:2","pageId":"1:1","parentId":"1:1","index":0,"name":"Layer 0","transform":[[1,0,0],[0,1,0]],"width":256,"height":256},"original":"keep","dropBackground":false},"facts":null},"fate":{"fate":"made","credits":10,"took":0,"sameAs":null,"standing":{"at":"history","failure":null}}}',
  'a lost connection':
    '{"version":1,"kind":"generate","title":"b","model":"recraftv4_1_vector","price":80,"recipe":{"params":{"prompt":"b","output":"vector","model":"recraftv4_1_vector","ratio":"1:1","dropBackground":false,"spot":{"run":"0000000000000008","pageId":"1:1","frameId":null,"x":-512,"y":280},"cell":{"width":1024,"height":1024,"count":1,"slot":0}},"facts":null},"fate":{"fate":"unknown","failure":{"code":"connection-lost","title":"No answer","text":"The connection was lost before Recraft answered. It may have been charged.","remedy":"try-again","detail":null}}}',
  'a charge without a picture':
    '{"version":1,"kind":"generate","title":"c","model":"recraftv4_1_vector","price":80,"recipe":{"params":{"prompt":"c","output":"vector","model":"recraftv4_1_vector","ratio":"1:1","dropBackground":false,"spot":{"run":"000000000000000a","pageId":"1:1","frameId":null,"x":-1560,"y":-512},"cell":{"width":1024,"height":1024,"count":1,"slot":0}},"facts":null},"fate":{"fate":"unusable","failure":{"code":"unusable-result","title":"No usable picture","text":"What Recraft sent is no picture. 80 units were charged.","remedy":"try-again","detail":"The bytes were no picture. · Image 76560cff-7556-4b6c-b856-102577560e92"},"credits":80}}',
};

/** A layer's text as version 1 wrote it. */
export const PROVENANCE_1 =
  '{"version":1,"operation":"generate","source":null,"model":"recraftv4_1_vector","seed":null,"size":"1:1","date":"2026-11-22T00:00:03.000Z","units":80,"job":"0000000000000002.1"}';
