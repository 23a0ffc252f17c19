import type { Forms, Parts } from "./follow-up-forms.ts";

export const germanParts: Parts = {
  step: "stepn|(der|den|dem|diesen|dieser|dies|diesem|letzten|letzter|ersten)? schritt",
  it: "das|es|dies|s|das hier|alles|{step}|der befehl|den befehl|befehl|der neustart",
  err: "fehler|fehlermeldung|meldung|fehlercode|code|problem|ergebnis",
  update: "(das|die|alle)? (update|updates|windows update|installation|aktualisierung)",
  hab: "(ich|wir)? (hab|habe|haben)? (ich|wir)?",
  now: "jetzt|nun|wieder|jetzt wieder|wieder jetzt|nun wieder|endlich|jetzt endlich",
  svc: "wuauserv|bits|cryptsvc|msiserver|trustedinstaller|update dienst|windows update dienst|dienste",
  sache: `dienst|dienste|ordner|befehl|datei|dateien|option|einstellung|einstellungen|schalter|menu|menupunkt|knopf|
    fenster|eintrag|registry|registrierung|eingabeaufforderung|konsole|powershell|cmd|cache|pfad|{svc}|
    catroot2|softwaredistribution|verzeichnis|kommando|skript|cmd fenster|registry schlussel`,
  ding: `(den|die|das|der|diesen|diese|dieses|dieser|dem|meinen|einen|eine|ein|so einen|so eine|keinen|keine|kein|
    solchen|solche)? ({sache}) (da|dort|hier)?`,
  tun: `finden|offnen|starten|stoppen|beenden|anhalten|loschen|umbenennen|ausfuhren|sehen|aufrufen|andern|leeren|
    neu starten|neustarten|eingeben|anklicken|auswahlen|deaktivieren|aktivieren`,
  getan: `geloscht|umbenannt|gestoppt|gestartet|geleert|neu gestartet|neugestartet|beendet|angehalten|deaktiviert|
    aktiviert|gesetzt|ausgefuhrt|durchgelaufen|fertig|durch|erledigt|gemacht|weg`,
  sagt: "kommt|steht|sagt|meldet|erscheint|zeigt|heisst|kriege|bekomme|schreibt|stand|kam|kommt dann",
  lauft: "funktioniert|klappt|geht|lauft|funzt|tut|rennt|spielt",
  ort: "hier|da|dort|bei mir|bei uns|leider|auch|gar|uberhaupt|irgendwie|einfach|momentan|gerade",
  gleich:
    "(der|dem|die|das|den|mit|mit dem)? (gleiche|gleicher|gleichen|gleiches|selbe|selber|selben|derselbe|dieselbe|denselben|dasselbe|demselben|derselben)",
  programm: "(einem anderen|anderen|einem|irgendeinem) (programm|prozess|anwendung|app)",
  jemand: "(jemand|wer|einer|ein kollege|ein admin|ein techniker|die it|der support|der helpdesk)",
  woher: "(von euch|von ihnen|vom support|von der it|aus der it|vom helpdesk|aus dem support|aus der technik|vom team)",
  sad: "leider|noch|immer noch|weiterhin|auch|auch nicht|leider immer noch|leider auch|trotzdem|noch immer",
};

export const german: readonly Forms[] = [
  {
    kind: "done",
    alone: true,
    forms: [
      `(ist|alles|bin|ich bin)? (erledigt|fertig|gemacht|ausgefuhrt|neu gestartet|neugestartet|durchgefuhrt|probiert|
        versucht)`,
    ],
  },
  {
    kind: "done",
    forms: [
      `{ding} (ist|sind|wurde|wurden)? (jetzt|nun)? {getan}|(#|stepn) (ist|sind|war|waren)? (durch|erledigt|fertig|gemacht|
        abgeschlossen)|(sfc|dism|scan|der scan|befehl|neustart) (ist|wurde)? (jetzt)? (durchgelaufen|durch|fertig|gemacht)|
        keine integritatsverletzungen (gefunden)?`,
      `{hab} {it}? (schon|jetzt|gerade)? (gemacht|erledigt|ausgefuhrt|probiert|versucht|getan|durchgefuhrt|
        ausprobiert|neu gestartet|neugestartet)`,
      `{hab} (den|das|die)? (pc|rechner|computer|laptop|dienst|ordner|befehl|cache|windows) (jetzt)? (neu gestartet|
        neugestartet|geloscht|ausgefuhrt|umbenannt|gestoppt|gestartet|geleert)`,
      "{it} (ist|wurde|hab ich|habe ich)? (jetzt|schon)? (erledigt|fertig|gemacht|ausgefuhrt|durch|abgeschlossen)",
      `(alles|hab alles|habe alles|alle schritte) (gemacht|erledigt|durch|ausgefuhrt|probiert)|(pc|rechner|
        laptop) (ist|wurde)? (neu gestartet|neugestartet)|(neustart|befehl|scan) (ist)? (durch|gemacht|erledigt|
        fertig|gelaufen)|(soweit|so)? (fertig|erledigt|gemacht) (soweit|jetzt)|wie beschrieben gemacht`,
      "(bin|ich bin)? (fertig|durch) mit {it}|mit {step} (fertig|durch)",
    ],
  },
  {
    kind: "worked",
    alone: true,
    forms: ["geklappt|funktioniert|gelost|behoben|geht|geht s|funzt"],
  },
  {
    kind: "worked",
    forms: [
      "(der|die|das)? (fehler|meldung|fehlermeldung|problem) (tritt|kommt|erscheint|ist) ({now})? nicht mehr (auf|da|vorhanden)?",
      "(es kommt|kommt)? (kein|keine) code mehr",
      "({now})? (ist|sind) {update} ({now})? (durch|installiert|drauf|fertig|durchgelaufen)",
      "(hat|hats) (es|s|das|alles)? ({now})? (geklappt|funktioniert|geholfen|gefunzt)",
      `({it}|{update}|windows) {lauft} ({now})? (wieder|jetzt|nun|einwandfrei|problemlos|prima)|(user|anwender|kunde)
        (ist)? zufrieden`,
      "({it}|{update})? (hat)? (geklappt|funktioniert|geholfen|gefunzt) (danke)?",
      "({it}|{update})? (funktioniert|klappt|geht|lauft|funzt) (es|s|das)? ({now}) (einwandfrei|alles|prima|super)?",
      `{it} (hat|war) (es|s|das problem|den fehler)? (gelost|behoben|gebracht|die losung|repariert|erledigt)|(jetzt|
        nun|endlich) (ist)? (alles|es|der fehler|das problem)? (gut|ok|weg|in ordnung|gelost|behoben|installiert|
        aktuell)|(alles|es|rechner|pc|windows) (ist|lauft|geht) (jetzt|wieder|nun) (gut|ok|in ordnung|aktuell|normal|
        einwandfrei)?|(fehler|problem|meldung) (ist)? (weg|behoben|gelost)|(hat|es hat) (funktioniert|geklappt|
        geholfen|funktioniert super)`,
      "({now}) (funktioniert|klappt|geht|lauft|funzt) ({it}|{update})?",
      `(das|der|mein)? (problem|fehler|fehlermeldung) (ist|wurde)? ({now})? (gelost|behoben|weg|verschwunden|
        beseitigt)`,
      "(es)? (kommt|gibt) (jetzt)? kein (fehler|problem) mehr|kein fehler mehr|keine fehlermeldung mehr",
      "{update} (ist|wurde|sind|wurden|hat)? ({now})? (installiert|durch|durchgelaufen|erfolgreich|drauf|geklappt)",
      `{update} (lauft|geht) ({now})? (durch|wieder)|({now})? (lauft|geht) {update}? (durch|wieder)|(das)? (war es|
        war s|wars)|alles (wieder|jetzt) (gut|ok)|(jetzt|nun|wieder|es|das)? passt (jetzt|nun|wieder|alles)|
        alles (wieder)? in ordnung|erfolgreich installiert`,
    ],
  },
  {
    kind: "failed",
    alone: true,
    forms: [
      `geht nicht|immer noch nicht|leider nicht|nicht geklappt|wieder der fehler|fehler bleibt|klappt nicht|
        funktioniert nicht|fehlgeschlagen|keine anderung|kein erfolg|kein unterschied`,
    ],
  },
  {
    kind: "failed",
    forms: [
      `({it}|{update}|windows)? {lauft} (es|s|das)? ({ort})? ({sad})? (nicht|nichts) (mehr)?|({it}|{update})? (ist)? ({sad}|
        wieder|erneut)? (fehlgeschlagen|gescheitert|abgebrochen|abgesturzt)`,
      `({it}|{update})? (hat) ({sad})? (nicht|nichts|nix|auch nicht|auch nichts) (geholfen|geklappt|funktioniert|
        gebracht|geandert|verandert)`,
      "({it}|{update})? (geht|klappt|funktioniert|hilft|lauft) (es|s|das)? ({sad}) (nicht|nichts) (mehr)?",
      "({it}|{update}) (geht|klappt|funktioniert|hilft|lauft) (es|s|das)? ({sad})? nicht (mehr)?",
      `(nichts|nix) (davon)? (geht|funktioniert|klappt|hilft|hat (geklappt|geholfen|funktioniert|gebracht))|
        hilft (leider)? nicht|bringt (leider)? nichts|(es)? hat sich nichts geandert|nichts (hat sich)? geandert|
        keine (besserung|veranderung|anderung)`,
      `(es)? (ist|kommt|erscheint|gibt|bleibt|bekomme|ich bekomme|habe|ich habe|zeigt)? ({sad}|wieder|immer|
        genau)? (der|die|das|den)? (gleiche|gleicher|gleichen|gleiches|selbe|selber|selben|derselbe|dieselbe|
        denselben|dasselbe) ({err}) (wie vorher|wie zuvor|wieder|nochmal|erneut|danach)?`,
      `(der|die|das)? ({err}) (ist|kommt|bleibt|besteht|tritt|erscheint) (immer noch|noch immer|noch|wieder|weiterhin|
        nach wie vor)? (da|auf|bestehen|vorhanden|nicht weg)?`,
      `(es ist)? (immer noch|noch immer|weiterhin|nach wie vor) (das gleiche|das selbe|dasselbe|derselbe|der fehler|
        kaputt|nichts|nicht|fehler|der gleiche|ein fehler)`,
      `{step} (ist)? (fehlgeschlagen|gescheitert|schlagt fehl)|{update} (ist|schlagt)? (wieder|erneut|
        immer noch)? (fehlgeschlagen|fehl)`,
      `(es|das|{update})? (ging|geht|klappte|lief|half|lasst sich|will) (auch|leider|immer noch|noch immer|trotzdem|
        weiterhin|wieder|so|bei mir|noch)? (nicht|nichts) (installieren|starten|mehr)?|(das)? (war|
        ist)? (leider)? nichts|(hat)? (alles|das)? (nichts|nix) (gebracht|geholfen|genutzt)|(der|die)? (fehler|
        meldung|problem) (ist|kommt|erscheint|bleibt) (nach wie vor|immer noch|noch immer|trotzdem|auch danach|noch|
        wieder|leider)? (da|noch da|wieder da|immer noch da|gleich|der gleiche|die gleiche|dasselbe)?|(immer|noch|
        wieder)? (das|der|die)? (gleiche|selbe|dasselbe|derselbe) (spiel|wie vorher|nochmal|wieder|mist|ergebnis|
        problem|fehler|meldung)|alles (beim alten|wie vorher|unverandert|gleich)|unverandert|tut sich nichts|
        nichts passiert|es passiert nichts|{update} (lauft|bricht) (wieder|immer noch)? (nicht|ab|auf fehler)`,
      "ohne erfolg|kein erfolg|keinen erfolg|leider (nein|nicht|nichts|kein erfolg|erfolglos)|bringt nichts",
    ],
  },
  {
    kind: "next",
    alone: true,
    asked: true,
    forms: ["weiter|weiter geht s|weiter im text|nachster|nachste|und weiter|und jetzt|und nun|was nun|was jetzt"],
  },
  {
    kind: "next",
    asked: true,
    forms: [
      `(zum|der|den|bitte|zeig|zeig mir|zeige mir|gib mir|zeigen|was ist der|wie ist der|wie lautet der)? (den|
        der)? (nachster|nachsten|nachste) schritt (anzeigen|zeigen)?`,
      `(noch)? (was|etwas|irgendwas) (was|das|anderes)? (ich|wir) (noch)? (probieren|versuchen|machen|
        ausprobieren) (kann|konnte|konnen|soll)|(gibt es|hast du|habt ihr|noch)? (noch)? (etwas|was|andere|weitere|
        eine andere|ein anderer) (anderes|anderer|ideen|idee|vorschlage|vorschlag|moglichkeit|moglichkeiten|schritte|
        losung|tipp|tipps)|was (kann|konnte|soll|sollte|muss) ich (noch|sonst|sonst noch|jetzt|nun|als nachstes|
        jetzt noch) (tun|machen|versuchen|probieren|ausprobieren)|(den|der|das)? (nachste|nachsten|nachster) (punkt|
        tipp|vorschlag|bitte)|mach weiter|weitermachen|(lass uns|konnen wir)? weitermachen|{step} (bitte)? (zeigen|
        anzeigen)`,
      `was (kommt|ist|soll ich|muss ich|mache ich|machen wir|tun wir|tue ich) (jetzt|nun|als nachstes|danach|
        dann) (tun|machen|dran)?`,
      `(wie|und wie) (geht|gehts) (es|s)? (jetzt|nun)? weiter|weiter (mit|zu|zum) (stepn|nachsten schritt|
        dem nachsten schritt)|(gehe|geh|springe|spring) (zu|weiter zu) stepn`,
    ],
  },
  { kind: "back", alone: true, forms: ["zuruck|geh zuruck|gehe zuruck|vorheriger|voriger"] },
  {
    kind: "back",
    asked: true,
    forms: [
      "(nochmal|bitte|geh|gehe|wieder|kannst du|konnen wir)? (einen|eins|einen schritt|ein stuck) zuruck (gehen|bitte)?",
      `(bitte|zum|zeig|zeig mir|nochmal|noch mal|zuruck zum|zuruck zu dem)? (den|der)? (voriger|vorigen|vorherigen|
        vorheriger|vorherige|letzten|letzter) schritt (nochmal|noch mal|zeigen|anzeigen|zuruck)?`,
      "(geh|gehe|bitte|kann ich|konnen wir|nochmal|wir mussen)? (einen|ein|nen) schritt zuruck (gehen)?",
      `(nochmal|geh|gehe|springe|kann ich)? zuruck (zu|zum|auf) (stepn|vorherigen schritt|letzten schritt|anfang|
        ersten schritt|schritt davor)`,
    ],
  },
  { kind: "skip", alone: true, forms: ["uberspringen|auslassen|uberspring|uberspringe"] },
  {
    kind: "skip",
    asked: true,
    forms: [
      "({it}|{ding}|den schritt|diesen|den) (uberspringen|uberspringe|lassen|uberspring) (wir|ich) (aus|weg|mal|lieber)?",
      "({it}|{ding}|den schritt|diesen) (wurde|mochte|will|kann|konnten|sollten) (ich|wir) (gern|gerne|lieber)? (uberspringen|auslassen)",
      `(ich mochte|ich will|wir wollen|kann ich|konnen wir|bitte|kann man|darf ich|
        lass uns)? {it} (bitte)? (uberspringen|auslassen|weglassen)`,
      "(uberspring|uberspringe|ich uberspringe|wir uberspringen|lass|lassen wir) {it} (mal|aus|weg|jetzt)?",
    ],
  },
  {
    kind: "where",
    asked: true,
    forms: [
      `(bei|an|in|auf)? (welchem|welcher|welchen) schritt (sind|waren|bin|war|ist|sind wir) (wir|ich|das|
        das gerade)? (jetzt|gerade|nochmal|eigentlich|noch mal|stehengeblieben)?`,
      `(wie weit|wieviele|wie viele) (sind|bin|schritte) (wir|ich|sind es|kommen|fehlen)? (jetzt|noch|denn)?|(was|
        welches) ist der aktuelle schritt|aktueller schritt`,
      "wo (sind|waren|bin|war|stehen|stehe) (wir|ich) (jetzt|gerade|nochmal|stehen geblieben|stehengeblieben)?",
      "(bei|an|in|auf)? (welchem|welchen) schritt (sind|waren|war|bin|stehen) (wir|ich) (stehen geblieben|stehengeblieben|dran)",
      "welcher schritt (jetzt|nun)?|wie viele schritte (noch|sind es noch|fehlen noch|gibt es)",
    ],
  },
  {
    kind: "explain",
    asked: true,
    alone: true,
    forms: ["warum|wieso|weshalb|wozu|erklaren|erklarung|warum das|wieso das|wofur"],
  },
  {
    kind: "explain",
    asked: true,
    forms: [
      `wie (mache|fuhre|starte|offne|stoppe|losche|finde|komme) ich ({it}|{ding}|in {ding}) (aus|denn|genau|hin)?|wo (finde|
        sehe|ist) (ich)? {ding}|(verliere|verlier) ich (dabei|dadurch|dann)? (meine)? (daten|dateien|einstellungen)|
        warum (muss|soll|sollte) ich {ding} {tun}|loscht (das|{it}) (meine)? (daten|dateien)`,
      `was (macht|bewirkt|bedeutet|bringt|heisst|tut|passiert bei|passiert mit) (denn)? ({it}|der|dieser|
        dieser befehl|man da|man hier) (befehl|eigentlich|genau|denn|bringen|bedeuten|heissen)? (eigentlich|genau|
        denn)?`,
      `(warum|wieso|weshalb|wozu) (muss|soll|sollte) (ich|man) (das|es|{step}|den befehl|neu|den pc neu) (machen|tun|
        ausfuhren|starten)?|(warum|wieso|wozu|wofur) (ist|dient|brauche ich) ({it}|dieser befehl) (notig|gut|
        notwendig|nutzlich)?`,
      `ist ({it}|der befehl|das ganze) (wirklich)? (sicher|gefahrlich|notig|notwendig|riskant|unbedenklich|harmlos)|
        (gehen|gehn|verliere|werden) (ich)? (dabei|dann|dadurch|da)? (meine)? (daten|dateien) (verloren|dabei|
        geloscht)?|wie geht (das|dieser schritt|stepn)|wie (mache|mach|fuhre|starte|offne) (ich)? ({it}|
        die eingabeaufforderung|powershell|cmd) (aus|denn|genau)?|wo (gebe|tippe|muss|finde|soll) (ich)? ({it})? (ein|
        eingeben|finden|eintippen)?|was soll (das|der schritt|der befehl) (bringen|bewirken|sein)?|(ich)? (versteh|
        verstehe|kapier|kapiere|check|checke) (ich)? ({it}|nur bahnhof) (nicht|leider nicht)?|mehr (details|infos|
        informationen) (bitte|dazu)?|wofur ist {it} (gut|da)?|bitte (genauer)? erklaren`,
      "(warum|wieso|weshalb|wozu|wofur) ({step}|das|dieser schritt|der befehl|neustart)",
      `(kannst du|konnen sie|konntest du|bitte|kann mir jemand|kann jemand)? (mir)? ({it}) (bitte|mal|genauer|
        naher)? (erklaren|erlautern)|(erklar|erklare|erklaren sie) (mir)? (bitte|mal)? ({it})`,
      "(ich)? verstehe? (ich)? ({it}) nicht|verstehe ich nicht|wie hilft (das|mir das)",
    ],
  },
  {
    kind: "all",
    asked: true,
    forms: [
      `(kannst du|konnen sie|konntest du|konnt ihr|kann ich) (mir|uns)? (bitte|mal)? (alle schritte|samtliche schritte|
        die (ganze|komplette|vollstandige)? (liste|anleitung)|alles) (auf einmal|bitte|mal)? (zeigen|geben|schicken|
        auflisten|sehen|haben|anzeigen)`,
      `(bitte|zeig|zeig mir|zeige|zeige mir|zeigen sie mir|kann ich|gib mir|ich mochte|ich will|konnen sie mir|
        kannst du mir|liste)? (mal|bitte)? (alle|alle die|samtliche|die ganzen) (schritte|anweisungen) (auf einmal|
        bitte|anzeigen|zeigen|sehen|auflisten|auf|haben)? (zeigen|sehen|anzeigen|haben)?`,
      `die (ganze|komplette|vollstandige) (liste|anleitung|losung) (bitte|zeigen|anzeigen|sehen)?|alles (anzeigen|
        auf einmal|zeigen)`,
    ],
  },
  {
    kind: "hand-over",
    asked: true,
    alone: true,
    forms: [
      `ich gebs auf|ich gebe es auf|geb auf|gebe auf|hilfe|bitte um hilfe|mensch bitte|hilfe bitte|ich gebe auf|
        ich geb auf|brauche hilfe|ich brauche hilfe`,
    ],
  },
  {
    kind: "hand-over",
    asked: true,
    forms: [
      `(kann|konnte|kannst|konnten|kann bitte) (sich|mir|uns|bitte)? (das|es)? (bitte|mal|vielleicht)? (jemand|einer|
        wer|ein admin|ein techniker|die it|ein kollege) (vom support|von der it|aus der it|aus der technik|
        vom helpdesk|(vom|aus dem) (second level|2nd level|first level|team|level #))? (sich)? (das|mir|uns|hier|es)? (bitte|mal)? (anschauen|ansehen|helfen|anschaun|ubernehmen|
        draufschauen|druberschauen|druber schauen|sich kummern|kummern|drauf schauen|angucken|weiterhelfen|prufen|
        dabei helfen|damit helfen|hier helfen)`,
      `(kann|konnte|soll|darf) (das|es|sich das) (bitte|mal)? (die it|der support|ein admin|der helpdesk|
        ein techniker|jemand) (bitte)? (machen|ubernehmen|erledigen|prufen|anschauen)`,
      `(bitte|konnen sie|kannst du|konnen wir|ich mochte)? (das|es|den fall)? (bitte)? (eskalieren|an (die it|
        den support|den helpdesk) (weitergeben|geben|schicken)|an die it weiterleiten|an den support weiterleiten|
        an die it|an die it ubergeben|an einen kollegen ubergeben)`,
      `(ich)? (brauche|mochte|will|hatte gern) (mit)? (einen|einem|jemanden|jemand|jemandem) (menschen|techniker|
        admin|mitarbeiter|von der it|vom support|vom helpdesk|aus der it) (sprechen|reden)?`,
      `(ich)? (mochte|will) mit (jemandem|jemand|einem menschen) (sprechen|reden)|(ich)? (brauche|
        benotige) (bitte)? hilfe (von der it|vom support|dabei|hierbei|damit|vom helpdesk|von einem admin)`,
    ],
  },
  {
    kind: "wrong",
    forms: [
      `(das|es|dies)? (ist|war) nicht (mein|meine|der|unser) (fehler|fehlercode|fehlermeldung|richtige fehler|code)|
        nicht (mein|meine) (fehler|fehlercode|fehlermeldung|code)`,
      `(das|es)? (ist|war)? (der|ein|die|eine)? (falscher|falsche|falschen) (fehler|fehlercode|code|fehlermeldung)|
        (das|es) (ist|war) (ein|eine) (anderer|andere|ganz anderer) (fehler|fehlercode|code|fehlermeldung)`,
      `(ich|wir) (habe|hab|haben|meine) (einen|ne|eine) (anderen|andere|ganz anderen) (fehler|code|fehlercode|
        fehlermeldung)|(mein|meine) (fehler|code|fehlercode|fehlermeldung) ist (ein|eine)? (anderer|andere|anders)`,
    ],
  },
  {
    kind: "stuck",
    alone: true,
    forms: [
      `zugriff (wurde)? verweigert|kein zugriff|fehlende (rechte|berechtigung|berechtigungen|adminrechte)|
        keine (rechte|berechtigung)|darf ich nicht|kann ich nicht|hange fest|ich hange fest|komme nicht weiter|
        ich komme nicht weiter`,
    ],
  },
  {
    kind: "stuck",
    forms: [
      "{ding} (schliesst|schloss) sich (sofort|gleich|wieder|von selbst|direkt)? (wieder)?",
      "(ich)? komme (ich)? (hier)? (in|an|zu) {ding} ({ort})? nicht (rein|ran|hin|heran|hinein)",
      `(ich|wir)? (kann|konnte|konnen) (ich|wir)? {ding} ({ort})? ({ort})? nicht {tun}|(ich|wir)? (finde|sehe|find) (ich)?
        {ding} ({ort})? ({ort})? (nicht|nirgends|nirgendwo)|{ding} (finde|sehe|kann) ich ({ort})? ({ort})? (nicht|
        nirgends|nirgendwo) ({tun})?|{ding} gibt es ({ort})? ({ort})? nicht|(es|hier|da|bei mir)? gibt (es)? ({ort})?
        ({ort})? (keinen|keine|kein) ({sache})`,
      `{ding} (lasst|liess) sich ({ort})? ({ort})? nicht (mehr)? {tun}|{ding} (startet|stoppt|offnet|reagiert|existiert|
        antwortet|hangt) (sich)? ({ort})? (nicht)? (mehr)?|({ding}|{it})? (wird|wurde|ist) (angeblich|gerade|
        noch|schon)? (verwendet|benutzt|gesperrt|in benutzung|in verwendung|geoffnet)|{ding} (wird|wurde|ist) ({ort})?
        nicht (erkannt|gefunden|vorhanden|da|verfugbar)`,
      `({it}|{step}|{ding}|da|dort|dann|hier|ich|windows)? {sagt} (ich|es|mir|da|dann|nur|immer)? (die|eine|der|
        ein|folgende)? (meldung|fehlermeldung|fehler|fenster)? quoted|(ein|der)? fehler (bei|in|im|beim) {step}`,
      `(es|{it}|da|dort)? (steht|kommt|sagt|meldet|heisst es|zeigt|bekomme|ich bekomme)? (da|nur|
        immer)? (der)? zugriff (wurde|wird|ist)? verweigert (bei {step})?|(bei)? {step} (sagt|meldet|kommt|steht|
        zeigt)? (zugriff)? (verweigert)`,
      `(es|er|windows|da|das)? (will|verlangt|fragt|fordert|mochte|braucht|benotigt) (nach|jetzt|immer)? (ein|einem|
        das|dem|den|einen)? (admin|administrator)? (passwort|kennwort|adminkennwort|admin kennwort|administratorkennwort|adminpasswort|admin passwort|adminrechte|
        admin rechte|admin|administratorpasswort|anmeldung) (haben)?|(ich)? (bin|hange|stecke|hab|komme) (hier|jetzt|
        gerade|da)? (fest|nicht weiter|kein admin)|(befehl|option|schalter|einstellung|ordner|dienst|knopf|
        menu)? (wird|wurde|ist|gibt es|finde ich)? (nicht) (gefunden|da|vorhanden|verfugbar|erkannt)|
        (ist)? ausgegraut|(das|den|die)? (finde|kann|darf|geht) (ich)? (hier|leider|bei mir)? nicht (finden|machen|
        ausfuhren|offnen|starten|ohne admin)|(mir)? fehlen (mir)? (die|dafur)? (die)? (rechte|adminrechte|
        berechtigungen)|gesperrt|ist (bei uns|hier|von der it)? gesperrt`,
      `(ich|wir)? (habe|hab|haben)? (ich)? (hier|dafur|da|dazu)? (keine|nicht die|nicht genug|keinerlei) (admin|
        administrator|lokalen admin|notigen|ausreichenden|lokale)? (rechte|adminrechte|administratorrechte|
        admin rechte|berechtigung|berechtigungen|adminberechtigung|zugriffsrechte) (dafur|hier|dazu)?`,
      `({it}|ich|wir) (kann|darf|konnen|durfen) (ich|man|wir|das|es|{it}) (leider|hier)? nicht (machen|tun|ausfuhren|
        durchfuhren|selbst machen)`,
      `(ich)? (kann|darf) ({it}) (leider)? nicht (machen|ausfuhren|tun|durchfuhren)|(ich)? bin (hier)? (kein|
        leider kein|nicht) (admin|administrator|lokaler admin)`,
      `(ich)? (hange|stecke) (bei|in) {step} (fest)?|(ich)? komme (bei)? ({step})? nicht weiter|(braucht|brauche|
        benotigt|verlangt) (ein|das)? (adminrechte|admin rechte|admin passwort|adminpasswort|administratorrechte)`,
    ],
  },
  {
    kind: "worked",
    forms: [
      `({now})? (wurde|wurden|ist|sind|hat) (er|es|sich)? {update} ({now})? (problemlos|sauber|erfolgreich|komplett|endlich)? (installiert|
        durchgelaufen|eingespielt|geladen) (worden)?|{update} (ist|sind|hat|wurde|wurden)? (sich)? ({now})? (sauber|problemlos|komplett)? (durchgelaufen|
        eingespielt|installiert) (worden)?`,
      "{update} (ist|sind) ({now})? drin|alles (ist)? (gut|ok|super|bestens|paletti) (jetzt|wieder)",
      "{update} (wird|werden) ({now})? als (installiert|erfolgreich) angezeigt|(kein|keine) code mehr (hier|bei mir)?",
    ],
  },
  {
    kind: "failed",
    forms: [
      "(jetzt|nun|stattdessen)? (kommt|bekomme ich|kriege ich|steht da|erscheint|zeigt er|sagt er|habe ich) (jetzt|nun)? (stattdessen (der|den)? (fehler)? code|(der|den)? (fehler)? code stattdessen)",
      "(es|da)? (kommt|bekomme ich|kriege ich|erscheint) (leider)? (schon)? wieder (der|den)? (fehler)? code",
      `({it}|{update}|{step})? (bricht|brach|stoppt|scheitert|hangt|schlagt|schlug) ({update}|es|das|er)? ({sad}|wieder|erneut|immer|jedes mal)? ({sad}|
        wieder|erneut)? (bei percent)? (mit ({gleich}) ({err}))? (ab|fehl)?`,
      "({update}|{it})? (wird|steht) ({sad}|wieder)? ({sad}|wieder)? (als|auf) (fehlgeschlagen|fehlerhaft|nicht installiert) (angezeigt|aufgefuhrt|da)?",
      "(es)? (kommt|kam|erscheint|bleibt|gibt) ({sad})? ({sad}|wieder|genau|exakt)? ({sad}|wieder|genau|exakt)? {gleich} {err}|({sad}|wieder|genau)? {gleich} {err}",
      "(anderungen|die anderungen) werden (wieder)? ruckgangig gemacht|(macht|hat) (wieder)? (alles|die anderungen) (wieder)? ruckgangig (gemacht)?",
      "(sieht|scheint) (leider)? nicht (so aus|danach aus|geholfen zu haben)|(immer noch)? (der|den) (wiederholen|erneut versuchen) (button|knopf)?",
    ],
  },
  {
    kind: "done",
    forms: [
      `{hab} (das)? alles {getan}`,
      `{hab} (beide|alle|die)? (dienste|ordner|befehle|schritte|stepn|#) (jetzt)? {getan}|{hab} {step} (und stepn)? (jetzt)? {getan}|(dienste|ordner|
        cache|rechner|pc|dienst|befehl|befehle) (jetzt)? {getan}`,
      "{hab} (alles)? (so)? (alles)? (gemacht|erledigt|ausgefuhrt) wie (beschrieben|angegeben|gesagt|angezeigt|in der karte)|{hab}? (auch)? (den rechner|den pc)? (neu gestartet|neugestartet)",
      "(platz|speicherplatz|speicher) (ist)? (geschaffen|gemacht|freigemacht|freigegeben)|{hab} (# gb|platz|speicherplatz) (freigeraumt|freigemacht|geschaffen|freigegeben)",
    ],
  },
  {
    kind: "stuck",
    forms: [
      "(ein)? systemfehler # (ist)? (aufgetreten)?|zugriff wurde verweigert|zugriff verweigert",
      `{ding} (ist|wird) (noch|gerade|angeblich)? in {programm} (geoffnet|verwendet|offen)|{ding} (ist|wird) (noch|gerade|angeblich)? von {programm} (verwendet|
        benutzt|geoffnet)|(wird|ist) (noch|gerade|von|in)? {programm} (geoffnet|verwendet|benutzt)`,
      `(da|hier|dort|es|er|windows|{it})? (steht|sagt|meldet|sagt er|meint er|heisst es)? (mir)? (dass|das)? (ich|man|sie|du)? (habe|hab|hatte|brauche|benotige)? (keine|
        nicht die|nicht genug|keinerlei|hohere) (admin|administrator)? (rechte|adminrechte|administratorrechte|berechtigung|berechtigungen) (habe|hatte|
        haben|hab|dafur)?`,
      `(er|es|windows|das)? (will|mochte|verlangt|fragt|fordert) (jetzt|immer|dann|nach)? (ein|das|einem|nach einem)? (admin passwort|admin kennwort|adminpasswort|
        adminkennwort|administratorkennwort|benutzername und passwort|passwort|kennwort|benutzernamen und kennwort) (von mir|haben)?`,
      `(bin)? (ich)? (nur|bin nur|bin)? (ein)? (normaler|einfacher|standard) (benutzer|user|anwender)|(einstellung|option|einstellungen|diese einstellung|das) (wird|werden) (von|
        durch) (ihrer|der|meiner|unserer|deiner) (organisation|firma|it|administrator) verwaltet|von (ihrer|deiner|der) organisation verwaltet`,
      "(ich)? darf (ich)? (das|es|{it}) (leider|hier)? nicht|(bin)? (leider)? kein admin",
      "(ist)? (leider)? (alles)? ausgegraut|(da)? komme ich (als normaler benutzer|hier)? (also|leider)? nicht (weiter|dran|ran)",
    ],
  },
  {
    kind: "next",
    asked: true,
    forms: [
      "(ich)? (bin|ware)? (bereit|fertig) fur (den)? (nachsten|nachste) (schritt|punkt)?|(kann|konnen) (wir|weiter)? (weiter)? (gehen|zum nachsten)|(kann|konnen) wir (weiter|zum nachsten)",
    ],
  },
  {
    kind: "skip",
    asked: true,
    forms: [
      "({it}|den schritt|den|diesen schritt) (lassen wir|lass ich|lasse ich|wurde ich) (lieber|mal|besser)? (aus|weg|auslassen|weglassen|uberspringen)",
    ],
  },
  {
    kind: "back",
    asked: true,
    forms: [
      "(kann|konnen|konnten) (wir|ich) (nochmal|bitte)? (einen|nen|ein) (schritt)? (zuruckgehen|zuruck|zuruck gehen)|einen zuruck bitte|(bitte)? einen schritt zuruckgehen",
    ],
  },
  {
    kind: "explain",
    asked: true,
    forms: [
      "(kann|lasst) (ich|man|sich)? ({it}|{step}) (wieder|spater|hinterher)? (ruckgangig machen|ruckgangig|zuruckdrehen)|ist ({it}) (umkehrbar|reversibel|ruckgangig zu machen)|(und)? (kann|lasst sich) das (wieder)? ruckgangig (machen|gemacht werden)",
      "was (andert|verandert|macht) ({it}|{step}|der befehl) (genau|eigentlich)?",
    ],
  },
  {
    kind: "hand-over",
    asked: true,
    forms: [
      `(kann|konnte|konnten|kannst) (da|das|sich|hier|mir|sich das)? {jemand} ({woher})? (das|sich das|da|hier|mir)? (ubernehmen|draufschauen|
        druberschauen|ansehen|anschauen|helfen|weiterhelfen|draufgucken|schauen|machen|reinschauen|aufschalten)`,
      "(bitte)? (einen|jemanden|jemand) (vom support|von der it|aus der it|vom helpdesk) (bitte)?|das (ist mir zu hoch|ubersteigt meine kenntnisse|ist mir zu heikel)",
    ],
  },
];
