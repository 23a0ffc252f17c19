import type { Forms, Parts } from "./follow-up-forms.ts";

export const spanishParts: Parts = {
  step: "stepn|(el|este|ese|del|al|un)? paso",
  it: "eso|esto|lo|ese|todo|{step}|el comando|ese comando|este comando|la solucion",
  err: "error|mensaje|codigo|problema|mensaje de error|codigo de error|cosa|resultado",
  update: "(la|las|mi|el)? (actualizacion|actualizaciones|instalacion|update)",
  now: "ya|ahora|ahora si|por fin|bien|perfecto|de nuevo|otra vez|correctamente|perfectamente|ya bien|bien ahora",
  nombre: `servicio|servicios|carpeta|comando|archivo|archivos|opcion|boton|menu|ventana|clave|registro|ajuste|
    configuracion|consola|simbolo del sistema|cmd|powershell|script|cache|directorio|clave de registro|wuauserv|
    bits|cryptsvc|catroot2|softwaredistribution|servicio de windows update`,
  cosa: "(el|la|los|las|ese|esa|este|esta|un|una|ningun|ninguna|mi|ese tal)? ({nombre})",
  hacer: `encontrar|abrir|parar|detener|iniciar|arrancar|borrar|eliminar|renombrar|ejecutar|ver|cambiar|reiniciar|
    acceder a|vaciar|desactivar|activar|escribir`,
  quedo: `detenido|detenida|borrado|borrada|eliminado|eliminada|renombrado|renombrada|reiniciado|reiniciada|parado|parada|
    vaciado|vaciada|ejecutado|iniciado|desactivado|desactivada`,
  programa: "(otro|otra|un|una) (programa|proceso|aplicacion)",
  desoporte: "(de soporte|de it|de sistemas|del helpdesk|de informatica|del equipo)",
  someone: `alguien|un tecnico|una persona|un humano|soporte|el soporte|un administrador|un agente|alguien de soporte|
    alguien de ti|alguien de it`,
};

export const spanish: readonly Forms[] = [
  {
    kind: "done",
    alone: true,
    forms: ["hecho|listo|terminado|reiniciado|ya esta hecho|ya termine"],
  },
  {
    kind: "done",
    forms: [
      `(ya)? acabo de (hacerlo|hacer {it}|reiniciar|ejecutarlo|ejecutar|terminar|{hacer} ({cosa}|{it}|el (pc|equipo|ordenador|
        servidor)))`,
      `({cosa}|(el|la|mi)? (pc|equipo|ordenador|computadora|servidor|portatil)) (esta|ya esta|ha sido|fue)? {quedo}|(ya)? (he)?
        {quedo} {cosa}|stepn (estan|esta) (hechos|listos|terminados)`,
      `(ya|lo|la|los|he|lo he|ya lo|ya lo he|ya he) (hice|hecho|ejecute|reinicie|ejecutado|reiniciado|intente|
        intentado|probe|probado|termine|terminado|borre|borrado|complete|completado)|(ya|lo he|he|ya he)? (hice|
        ejecutado|reiniciado|intentado|probado|borrado|completado) ({it}|el pc|la pc|el equipo|la computadora|
        el ordenador|el servicio|la carpeta)?`,
      `{step} (esta|ya esta|ha sido)? (listo|hecho|terminado|completado|completo|ok)|(ya)? (esta|todo) (hecho|listo|
        terminado)|(ya)? (hice|terminado|completado) {step}|ya (termine|complete) {step}`,
    ],
  },
  { kind: "worked", alone: true, forms: ["funciono|solucionado|resuelto|funciona|arreglado"] },
  {
    kind: "worked",
    forms: [
      "(el)? (error|mensaje|problema) ya no (aparece|sale|esta|da|existe)|ya no (aparece|sale) (el|ningun)? (error|mensaje)",
      `({update}|ya|todo)? (se)? ha (instalado|arreglado|solucionado|actualizado|resuelto|funcionado) (por fin|al fin|ya|finalmente)? ({update}|todo|
        el problema|el error)? (bien)?|(se)? (instalo|arreglo|soluciono) ({update}|todo) (bien)?|(ya)? (sin|no hay|no sale) (mas|el)? code`,
      `({now}) (me)? (funciona|funciono|anda|sirve|sirvio|quedo|se arreglo|se soluciono|se instalo|se actualizo|
        pude actualizar) (bien|perfecto|todo|ya|ahora)?`,
      `({it}|{update})? (me|si|ya|si me|ya me)? (funciono|sirvio|ayudo|resulto|se arreglo|se soluciono|lo soluciono|
        lo arreglo|soluciono el problema|se instalo) (perfecto|bien|todo|gracias|el problema|ya|correctamente|
        perfectamente)?`,
      `(el|ese|este)? (error|problema) (ya)? (desaparecio|se fue|se soluciono|se resolvio|se arreglo)|({it}|
        {update})? (funciona|anda|sirve) ({now})|(ya)? (esta|quedo|problema|el problema esta|el problema|error|
        mi problema esta) (ya)? (solucionado|resuelto|arreglado|funcionando|instalada|instalado)|(ya no (hay|sale|
        aparece|tengo|da)|sin) (el|mas|ningun)? (error|errores|problema|problemas)|{update} (ya)? (se)? (instalada|
        instalo|completada|completo)`,
    ],
  },
  {
    kind: "failed",
    alone: true,
    forms: ["sigue igual|fallo|sin cambios|sin exito|no funciona|sin suerte|no sirve"],
  },
  {
    kind: "failed",
    forms: [
      "(lo he|lo|ya lo|ya)? (probado|intentado|probe) (todo)? y nada|({update}|eso)? (vuelve|volvio|sigue) (a fallar|fallando)",
      `(pero)? ({it}|{update})? (sigue|continua|sigo|seguimos) (sin|con|dando|fallando|igual|en) (funcionar|el|lo|
        error|mismo|las mismas|instalarse|problema|igual|exito|resolver)? (error|problema|mismo|de siempre)?|nada|
        no (paso|cambio|hizo|hubo|ha) (nada|ningun cambio|cambios|cambiado|cambiado nada|funcionado)|
        (el)? error (volvio|regreso|aparece|sale) (otra vez|de nuevo)?|igual que antes|ningun cambio|lo mismo|
        mismo (resultado|error)`,
      `({it}|{update})? (aun|todavia|sigue|tampoco)? no (me|se|ha|me ha)? (funciona|funciono|sirve|sirvio|ayudo|ayuda|
        anda|resulto|cambio|arreglo|soluciono|funcionado|ayudado|hizo|instala|instalo|resolvio|resuelve|
        cambia) (de nada|para nada|nada|aun|todavia|el problema|tampoco)?`,
      `({it}|{update}|todo|error|el error|el problema|esto|me)? (sigue|continua|persiste|siguen) (igual|sin funcionar|
        el error|fallando|el problema|el mismo error|con el mismo error|lo mismo|ahi|saliendo|apareciendo|dando error|
        dando el mismo error|saliendo el error|saliendo el mismo error|el mismo problema|mismo error|con el error|
        sin instalarse|sin instalar)|(el error|el problema) (sigue|continua|persiste)`,
      `(es|me|sale|da|me da|me sale|tengo|sigo con|aparece|sigue|todavia|aun|otra vez|de nuevo|hay|aun tengo|
        todavia tengo|sigue saliendo|me aparece|obtengo)? (exactamente)? (el|la|lo)? mismo (error|mensaje|codigo|
        problema|resultado|mensaje de error|codigo de error) (de nuevo|otra vez|que antes|de antes|de siempre|
        siempre)?`,
      `(todavia|aun|sigo) (tengo|hay|sale|me sale|da|me da|con|teniendo|con el|recibiendo) (el)? (mismo)? (error|
        problema|mensaje)|tampoco (funciona|funciono|sirvio|ayudo)|nada (cambio|ha cambiado|cambia|funciona|sirve)|
        no (hay|hubo|veo) (cambio|cambios|diferencia|ningun cambio)|(la misma cosa)|{step} (fallo|no funciono|
        no funciona)|({update}|it) (fallo|falla) (otra vez|de nuevo)?|(volvio|vuelve) a (fallar|salir|
        aparecer) (el error)?`,
    ],
  },
  {
    kind: "next",
    alone: true,
    asked: true,
    forms: ["siguiente|continuar|continua|y ahora|y ahora que|ahora que|que sigue"],
  },
  {
    kind: "next",
    asked: true,
    forms: [
      "(despues|luego|ahora|a continuacion) que (hago|hacemos|toca|sigue|viene)|que (toca|hago|hacemos) (ahora|luego|despues)",
      `(el|al|dame el|muestrame el|cual es el|ir al|pasar al|vamos al|mostrar el|quiero el|pasemos al|cual es|pasa al|
        necesito el)? (siguiente|proximo) paso|que (hago|debo hacer|tengo que hacer|hacemos|sigue|viene) (ahora|luego|
        despues|a continuacion)|y ahora que hago|(que|hay algo) (mas|otra cosa) (puedo|podemos|podria|
        que pueda)? (probar|hacer|intentar)?|(ir|vamos|ve|pasar|pasa) al stepn`,
    ],
  },
  { kind: "back", alone: true, forms: ["atras|anterior|volver|volver atras"] },
  {
    kind: "back",
    asked: true,
    forms: [
      `(el|al|volver al|regresar al|vuelve al|muestrame el|puedo volver al|quiero volver al|ir al|regresa al|
        podemos volver al|mostrar el|ver el)? paso (anterior|previo) (otra vez|de nuevo)?`,
      `(puedo|podemos|quiero)? (volver|regresar|vuelve|regresa|vamos|ir) (atras|atras al stepn|al stepn)|
        un paso (atras|hacia atras)`,
    ],
  },
  { kind: "skip", alone: true, forms: ["saltar|omitir|saltarlo|omitirlo"] },
  {
    kind: "skip",
    asked: true,
    forms: [
      `(puedo|podemos|quiero|voy a|se puede|quisiera|me gustaria|prefiero)? (saltar|saltarme|omitir|saltarnos|ignorar|
        saltear) {step}|(salta|omite|saltemos|omitamos|saltate|me salto) {step}`,
    ],
  },
  {
    kind: "where",
    asked: true,
    forms: [
      `(en|por)? (que|cual) paso (estamos|voy|vamos|estoy|ibamos|iba|es este|era|es|estabamos|toca|nos quedamos|
        quede) (ahora|yo|nosotros)?|(en)? (donde|por donde) (estamos|vamos|ibamos|iba|nos quedamos|quedamos|voy|
        me quede|estabamos)|cuantos pasos (faltan|quedan|son|hay)`,
    ],
  },
  {
    kind: "explain",
    asked: true,
    alone: true,
    forms: ["por que|explicar|explica|explicacion|para que|por que eso"],
  },
  {
    kind: "explain",
    asked: true,
    forms: [
      `(voy a|vamos a|puedo) perder (mis|los|mi) (archivos|datos|documentos|fotos|cosas)|(eso|esto|{step}|se) (borra|pierde|
        elimina|borran|pierden) (mis|los) (archivos|datos|documentos|fotos)|como (abro|ejecuto|hago|inicio|entro en|paro|
        detengo|encuentro|puedo (abrir|ejecutar|hacer|parar)) ({it}|{cosa})|por que (hay que|tengo que|debo) {hacer} {cosa}`,
      `(que|y que) (hace|significa|quiere decir|hara|implica) ({it}) (exactamente)?|(para|de) que (sirve|es|
        hago) ({it})?|que (significa|quiere decir)`,
      `(pero)? (por que|porque|para que) (debo|tengo que|hay que|necesito|es necesario|hacer|se hace) (hacer|ejecutar|
        reiniciar)? ({it})?|por que {it}`,
      `(puedes|podrias|puede|podria|me puedes|me podrias|alguien puede|pueden|me puede)? (explicarme|explicar|explica|
        explicame|explique|explicas) ({it})|no entiendo ({it})|que hace`,
    ],
  },
  {
    kind: "all",
    asked: true,
    forms: [
      `(me|nos)? (puedes|puede|podrias|podria|pueden) (mostrar|ensenar|dar|listar|enviar|mandar) (me)? (todos los pasos|
        la lista (completa|entera|de pasos)|todo) (juntos|a la vez|de una vez)?`,
      `(mostrar|muestrame|ver|dame|lista|listar|quiero ver|puedo ver|mostrarme|ensename|muestra|mostrar me|
        puedes mostrarme|quiero|puedes mostrar|dime)? (todos los pasos|la lista completa|la lista de pasos|
        los pasos completos|la solucion completa|todos los pasos juntos) (a la vez|de una vez|juntos)?|mostrar todo|
        muestra todo|ver todo|muestrame todo`,
    ],
  },
  { kind: "hand-over", alone: true, asked: true, forms: ["me rindo|necesito ayuda|escalar|ayudenme"] },
  {
    kind: "hand-over",
    asked: true,
    forms: [
      `(necesito|quiero|quisiera) que {someone} (me|lo|nos)? (ayude|revise|mire|llame|atienda) (con (esto|eso))?`,
      `{someone} (me)? (puede|podria) (por favor)? (encargarse|hacerse cargo|ocuparse|ayudarme|ayudar|revisarlo|mirarlo|
        echar una mano|echarme una mano) (de esto|de eso|con esto|con eso|del caso)?`,
      `(me puede ayudar|puede ayudarme|puede ayudar) ({someone})|(puede|podria|me puede|hay)? ({someone}) (que)? (me|
        lo)? (puede|podria|pueda|que pueda)? (me)? (revisar|ver|ayudar|ayudarme|mirar|revisarlo|echar un vistazo|
        encargarse|tomar el control|mirarlo|verlo|atenderme|atender) (esto|eso|con esto|mi pc|mi equipo|por favor|
        a esto|con eso)?`,
      `(necesito|quiero|quisiera|puedo|me gustaria|deseo) (hablar)? (con)? (a)? ({someone})|hablar con ({someone})|
        (puedes|pueden|podrias|hay que|favor de|pueden por favor)? (escalar|escalarlo|escalen) (esto|el caso|
        el ticket|lo|eso)? (a soporte|a un tecnico|al segundo nivel)?|(pasarlo|transferir|transferirlo|pasar) (esto|
        el caso|el ticket|eso)? (a soporte|a un tecnico|al segundo nivel)|necesito ayuda (de|con) ({someone}|esto|
        {step})`,
    ],
  },
  {
    kind: "wrong",
    forms: [
      `(ese|este|eso|esto)? no es (mi|el|ese|nuestro) (error|codigo|codigo de error|error que tengo|mensaje)|
        (es)? (el|un)? (error|codigo) (equivocado|incorrecto|diferente|distinto)|es otro (error|codigo)|(yo)? (tengo|
        me sale|me aparece|veo) (un)? (otro|diferente) (error|codigo)|mi (error|codigo) es (otro|diferente|distinto)`,
    ],
  },
  {
    kind: "stuck",
    alone: true,
    forms: ["(el)? acceso (es)? (denegado|rechazado)|no me deja|estoy atascado|estoy bloqueado|sin permisos"],
  },
  {
    kind: "stuck",
    forms: [
      `no (puedo|me deja|logro|consigo|se puede|me permite|he podido|pude|me dejan|deja) {hacer} {cosa}|no (encuentro|veo|
        me aparece|aparece|existe|hay|tengo|sale) {cosa}|(es)? imposible {hacer} {cosa}`,
      `{cosa} no (se reconoce|se encuentra|se ejecuta|se abre|abre|arranca|inicia|se detiene|se para|responde|existe|aparece|esta|se deja {hacer})|{cosa} se niega
        a {hacer}|{cosa} (esta)? (en uso|bloqueado|bloqueada|gris|inaccesible)`,
      "({it}|{step}|{cosa}|windows)? (me)? (dice|sale|aparece|muestra|da|pone) (que|un mensaje|un error)? quoted|error en {step}",
      `({step}|me|dice|me dice|sale|me sale|aparece|da|me da|{step} dice|pone)? (que)? (el)? acceso (es|
        esta)? (denegado|rechazado) (en {step})?`,
      `(yo|es que)? no (tengo|cuento con|hay|dispongo de) (los|el)? (permisos|permiso|derechos|privilegios) (de|
        como)? (administrador|admin|suficientes|para (eso|hacerlo|esto|{step}))?|sin (permisos|
        derechos) de (administrador|admin)|no soy (administrador|admin|el administrador)`,
      `no (puedo|me deja|logro|me permite|se puede|me dejan) (hacerlo|hacer (eso|esto|{step}|lo)|ejecutar (el comando|
        eso|esto|lo)|ejecutarlo|encontrarlo|abrirlo|encontrar (eso|la opcion|el servicio|la carpeta)|hacer)|
        (estoy)? (atascado|bloqueado|atorado) en {step}|(me)? pide (la|una|el)? (contrasena|clave|permisos|
        permiso) (de)? (administrador|admin)`,
    ],
  },
  {
    kind: "worked",
    forms: [
      "(ya|ya esta|todo)? se (actualizo|instalo|arreglo) (todo)? (bien|sin (errores|problemas|error)|correctamente)?",
      "(si|ya|todo|ya si|por fin)? (me)? (ha)? (funciono|funcionado|funciona) (todo|bien|a la primera|perfecto|de maravilla)?|{update} (ya)? (se)? (instalo|instalada|aparece como instalada|ha instalado) (sin problemas|bien)?",
    ],
  },
  {
    kind: "failed",
    forms: [
      "(ahora|y ahora|ya)? (me)? (sale|da|tengo|aparece|obtengo|dice|muestra) (ahora|el error|el)? code en (su)? lugar",
      "no hubo (suerte|exito|caso|manera|cambios)|(el)? mismo (error|mensaje) (de siempre)",
      "({update}|eso|{it})? (vuelve a|sigue|volvio a) (fallar|fallando|salir) (con el mismo {err})?|no me ha (funcionado|servido|ayudado) (nada)?|no (sirvio|ayudo|funciono) (de|para) nada",
      "(me|y me|pero me)? (sigue|continua) (saliendo|apareciendo|dando) (el|lo)? mismo (error|codigo|mensaje|codigo de error)?|(se)? (deshacen|deshaciendo|revierten|revirtiendo) (los)? cambios|(sigue|aparece) (como|en) (fallida|error|fallo)",
    ],
  },
  {
    kind: "done",
    forms: [
      "(ya)? (he|hemos) (hecho|ejecutado|reiniciado|borrado|probado|renombrado|parado) (todo|los pasos|el equipo|los dos|stepn|{cosa})? (lo que (pone|dice|indica) (la tarjeta|el paso|ahi|la lista))?|(ya)? he {quedo}|(he)? liberado (# gb|espacio)",
      "(ya)? hice (todo|todos los pasos|lo que (dice|pone|indica) (la tarjeta|el paso)|los pasos)",
    ],
  },
  {
    kind: "stuck",
    forms: [
      "(el)? error (de|del) sistema # (ha ocurrido)?|(me|dice|me dice|sale)? (el)? acceso (es)? denegado",
      "{cosa} (esta)? (abierta|abierto|en uso) (en|por) {programa}|(esta)? (abierta|abierto|en uso|siendo usada) (en|por) {programa}",
      "(me)? (pide|pregunta|solicita) (el|un|la)? (usuario y)? (contrasena|clave|credenciales|usuario) (de)? (administrador|admin)?|(sale|esta|aparece)? (en gris|gris|deshabilitado)|administrado por (su|la|tu) (organizacion|empresa)",
    ],
  },
  {
    kind: "next",
    asked: true,
    forms: [
      "(estoy|ya estoy)? (listo|lista) para (el siguiente|el proximo|el siguiente paso|el paso siguiente|seguir|continuar|stepn)",
    ],
  },
  {
    kind: "skip",
    asked: true,
    forms: [
      "(podemos|puedo|se puede|prefiero|mejor)? (dejar|dejamos|dejemos) {step} (fuera|de lado|para despues|para luego)?",
    ],
  },
  {
    kind: "back",
    asked: true,
    forms: [
      "(podemos|puedo|se puede|quiero)? (volver|regresar|ir) (un)? paso (atras|anterior)|(podemos|puedo) (volver|ir) uno atras",
    ],
  },
  { kind: "where", asked: true, forms: ["(en)? donde (lo|nos|la)? (dejamos|quedamos|habiamos quedado) (ayer)?"] },
  {
    kind: "explain",
    asked: true,
    forms: [
      "(eso|esto|{step})? (se puede|puedo|es posible|se podria) (deshacer|revertir|anular) (eso|esto|{step}|luego|despues)?|(es|seria) (reversible|irreversible)|que (cambia|modifica) ({it}|{step}) (exactamente)?|para que sirve ({it}|el comando|este comando|{step}) (exactamente)?",
    ],
  },
  {
    kind: "hand-over",
    asked: true,
    forms: [
      "que (lo|me|nos|la)? (vea|mire|revise|haga|ayude|llame|atienda) {someone} ({desoporte})?|que {someone} ({desoporte})? (lo|me|se)? (vea|mire|revise|haga|ayude|encargue|ocupe|llame) (de esto|esto)?|(puede|podria|pueden) {someone} ({desoporte})? (echarle un vistazo|mirarlo|verlo|revisarlo|ayudarme|encargarse|tomar el control|echarme una mano|hacerlo) (por mi|a esto)?",
    ],
  },
];
