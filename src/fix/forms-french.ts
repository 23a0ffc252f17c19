import type { Forms, Parts } from "./follow-up-forms.ts";

export const frenchParts: Parts = {
  step: "stepn|(l|cette|la|une|de l|a l)? etape",
  it: "ca|cela|c|ce|tout|{step}|la commande|cette commande|la solution",
  err: "erreur|message|message d erreur|code|code d erreur|probleme|souci|chose|resultat",
  update: "(la|les|ma|mes)? (mise a jour|mises a jour|maj|installation)",
  now: "maintenant|enfin|de nouveau|a nouveau|bien|bien maintenant|desormais|nickel|tres bien|parfaitement",
  neg: "pas|plus|toujours pas|rien|toujours rien|pas non plus|malheureusement pas|encore pas|tjrs pas|jamais",
  nom: `service|services|dossier|commande|fichier|fichiers|option|bouton|menu|parametre|parametres|fenetre|cle|registre|
    invite|invite de commandes|invite de commande|console|powershell|cmd|script|cache|onglet|repertoire|
    cle de registre|wuauserv|bits|cryptsvc|catroot2|softwaredistribution`,
  chose: `(le|la|l|les|ce|cet|cette|ces|un|une|aucun|aucune|mon|ma|mes|de|d|du)? ({nom})`,
  faire: `trouver|ouvrir|demarrer|arreter|lancer|supprimer|renommer|executer|voir|acceder a|vider|redemarrer|modifier|
    taper|stopper|desactiver|activer|cliquer sur`,
  faite: `renomme|renommee|supprime|supprimee|arrete|arretee|redemarre|redemarree|vide|videe|relance|relancee|execute|
    executee|demarre|desactive|desactivee|efface|effacee`,
  dit: "dit|affiche|met|donne|indique|repond|marque|renvoie|affichent|dit que|me dit|m affiche|me met|j ai|j obtiens",
  celle: "celle la|celui la|celle ci|celui ci|ca|cela|cette etape|{step}|cette commande",
  prog: "(un autre|une autre|un) (programme|processus|application|logiciel)",
  deux: "(les deux|toutes les|les|tous les)? (etapes|services|dossiers|commandes)",
  someone: `quelqu un|un technicien|un admin|une personne|un humain|le support|l informatique|un administrateur|
    un collegue|un agent`,
};

export const french: readonly Forms[] = [
  { kind: "done", alone: true, forms: ["fait|c est fait|fini|termine|c est bon c est fait"] },
  {
    kind: "done",
    forms: [
      `({chose}|(le|mon|l)? (pc|ordinateur|poste|serveur|ordi)) (est|a ete|sont|ont ete)? (bien)? {faite}|(j ai|on a)
        (bien|tout)? {faite} {chose}|stepn (sont|est) (faites|terminees|ok|finies)`,
      `(j ai|on a|je l ai|je viens de) (tout)? (fait|execute|redemarre|essaye|lance|termine|fini|relance|supprime|
        effectue) ({it}|le pc|l ordinateur|le service|le dossier|mon pc|le redemarrage)?`,
      "{step} (est)? (faite|terminee|finie|ok|fait|termine|effectuee)|(c est|tout est) (termine|fini|fait)",
      "(j ai)? (fini|termine) {step}|(je l ai)? (deja|bien) (fait|essaye)|j ai (deja|bien) (fait|essaye) {it}?",
    ],
  },
  { kind: "worked", alone: true, forms: ["regle|resolu|repare|corrige|ca fonctionne"] },
  {
    kind: "worked",
    forms: [
      "(l|le|cette|ce)? (erreur|message|probleme) (n|ne)? (apparait|s affiche|revient|existe) plus|(je|j)? n ai plus (l|le|d|de) (erreur|message|probleme)",
      `({it}|{update}|tout) (re)? (marche|fonctionne|remarche|refonctionne|roule) (enfin|de nouveau|bien|nickel|mieux)|plus
        (d|de|aucune|aucun) (code|message d erreur|messages d erreur|message|erreur|erreurs|probleme|problemes|souci)|ca y est ca (marche|fonctionne|remarche)`,
      "({it}|{update})? (marche|fonctionne|refonctionne|remarche) ({now})",
      "({now}) ({it}|{update}) (marche|fonctionne)|(c est bon)? ({it}) (remarche|refonctionne)",
      "({it}|{update}) a (bien|enfin)? (marche|fonctionne|aide|reussi|abouti|resolu le probleme|regle le probleme)",
      `(c est|probleme|le probleme est|mon probleme est|tout est|le probleme a ete|l erreur est|erreur) (maintenant|
        enfin)? (regle|resolu|repare|corrige|corrigee|resolue|disparue)`,
      `(il n y a|y a|j ai|je n ai)? plus d (erreur|erreurs)|plus de probleme|l erreur (a|est) (disparu|partie)|
        c est bon (maintenant|ca marche|pour moi|ca fonctionne)`,
      "{update} (est|sont|s est|a ete)? (bien|enfin)? (installee|installees|passee|installe|faite|terminee|reussie)",
    ],
  },
  {
    kind: "failed",
    alone: true,
    forms: ["rien a faire|toujours pareil|toujours pas|echec|marche pas|aucun changement|toujours rien"],
  },
  {
    kind: "failed",
    forms: [
      `(ca|il|{update}|{it}) (plante|bloque|echoue|replante|coince|s arrete|reste bloque|a plante|a encore plante) (toujours|
        encore|a nouveau)?|(c est|je suis)? (toujours|encore) (bloque|bloquee|en panne|plante|en echec|casse)`,
      `(mais)? ({it}|{update})? (ne|n|n a)? (marche|fonctionne|change|aide|rien|resolu|resout|s installe|bouge|
        echoue) (toujours|encore|rien|pas|quand meme|a nouveau|encore une fois) (pas|rien|du tout|plus)?|(il|ca|cela|
        rien) (n)? (y a|a) (pas|aucun|aucune|rien) (de)? (changement|amelioration|change|fait|marche|aide)|(l|le|
        la)? (erreur|probleme|message) (est)? (revenue|revient|revenu|identique|persiste)|(c est|tout est)? (toujours|
        encore)? (pareil|identique|la meme)|aucune? (difference|effet)|(ca)? n a (rien|pas) (change|donne|fait|marche|
        aide|fonctionne)|(pas|aucun) (de)? (succes|chance|effet|mieux)`,
      "({it}|{update})? (ne|n)? (marche|fonctionne|change|aide|resout) ({neg}) (chez moi|mieux)? (chez moi|non plus)?",
      `({it}|{update})? (ne|n)? a ({neg}) (marche|fonctionne|aide|change|resolu|resolu le probleme|
        regle le probleme) (chez moi|non plus)?`,
      "({it})? (ne)? (marche|fonctionne) (toujours) pas",
      `(c est|j ai|ca fait|il y a|on a|je recois|ca donne|ca affiche)? (toujours|encore|exactement|tjrs|
        encore et toujours)? (la|le|les)? (meme|memes) ({err}) (qu avant|apres|encore|malheureusement)?`,
      `(j ai|il y a|c est|on a|ca)? (toujours|encore|tjrs) (l|la|le|une|cette|ce|pareil|en) (erreur|probleme|message|
        panne|echec|meme erreur|erreur la)?`,
      `(l|le|la|cette)? (erreur|probleme|souci|message) (persiste|revient|reste|continue) (toujours|encore)?|(l|le|la|
        cette)? (erreur|probleme|souci|message) est (toujours|encore) (la|present|presente|pareil)`,
      `rien (n)? (a|ne|ne s|s est)? (change|passe|marche|fait|fonctionne|ameliore)|aucun (changement|effet|resultat)|
        aucune (amelioration|difference)|sans (succes|effet)|pas de changement|pas mieux|(c est)? (toujours|
        encore) (pareil|la meme chose|casse|le meme probleme)|pas (resolu|regle)`,
      "{step} (a|n a)? (pas)? (echoue|marche|fonctionne|aide)|({update}|ca) a (encore|toujours|a nouveau)? echoue",
    ],
  },
  {
    kind: "next",
    alone: true,
    asked: true,
    forms: [
      `suivant|suivante|et apres|et ensuite|continuer|continue|continuez|on continue|on passe a la suite|
        passons a la suite|et maintenant|la suite`,
    ],
  },
  {
    kind: "next",
    asked: true,
    forms: [
      "maintenant (je fais|on fait|je dois faire|il faut faire) quoi|(je fais|on fait) quoi (apres|ensuite|maintenant|la)",
      `(l|a l|passer a l|passons a l|passe a l|donne moi l|montre moi l|montre l|quelle est l|c est quoi l|
        voir l)? etape suivante|(quelle est|c est quoi) la (suite|prochaine etape)|(la)? prochaine etape`,
      `(qu est ce que|que|quoi) (je|on|dois je|faut il|faire|doit on)? (dois|fait|fais|faire|
        doit)? (faire)? (maintenant|ensuite|apres)|on fait quoi (maintenant|apres|ensuite)|je fais quoi (maintenant|
        apres|ensuite)|(aller|passer|passe|passons|va) a stepn`,
    ],
  },
  { kind: "back", alone: true, forms: ["retour|precedent|precedente|en arriere"] },
  {
    kind: "back",
    asked: true,
    forms: [
      `(l|a l|revenir a l|retour a l|retourner a l|montre l|montre moi l|reviens a l|on peut revenir a l|
        je veux revenir a l|voir l)? etape (precedente|d avant)`,
      `(retour|revenir|retourner|reviens|revenons|on peut revenir|je veux revenir|peut on revenir) (a|en|a l) (stepn|
        arriere|l etape precedente|la premiere etape)|(une etape)? en arriere`,
    ],
  },
  { kind: "skip", alone: true, forms: ["sauter"] },
  {
    kind: "skip",
    asked: true,
    forms: [
      `(on peut|peut on|je peux|puis je|je veux|je voudrais|j aimerais|est ce qu on peut|est ce que je peux)? (passer|
        sauter|zapper|ignorer|laisser tomber) {celle}`,
      `(on peut|peut on|je peux|puis je|je veux|je voudrais|est ce qu on peut|est ce que je peux|il faut|on va|
        je vais)? (passer|sauter|ignorer|zapper) {step}`,
      "(passe|saute|ignore|passez|sautons|sautez|zappe|je saute|je passe) {step}",
    ],
  },
  {
    kind: "where",
    asked: true,
    forms: [
      "on en (etait|est) ou|ou (est ce qu on en|on en) (est|etait)|on (etait|est) (a)? quelle etape",
      `(on|nous|j)? (en)? (est|sommes|suis|etait|etais|etions) (on|nous|je)? ou (la|maintenant)?|ou (en)? (est on|
        on en est|en est on|sommes nous|suis je|en sommes nous|en etait on|j en suis|on en etait|en suis je) (deja|
        maintenant)?|on (est|en est) ou`,
      `(on est|on en est|nous sommes|je suis|j en suis)? (a)? quelle etape (on est|on en est|sommes nous|est on|
        suis je|nous sommes|je suis|j en suis|en est on|c est|est ce) (deja|maintenant|la)?|(on est|on en est|
        nous sommes|je suis) a quelle etape|quelle etape|c est quelle etape`,
      "combien d etapes (reste t il|il reste|restantes|restent|encore)|il reste combien d etapes",
    ],
  },
  {
    kind: "explain",
    asked: true,
    alone: true,
    forms: ["pourquoi|expliquer|explication|pourquoi ca|pourquoi cela|explique"],
  },
  {
    kind: "explain",
    asked: true,
    forms: [
      `pourquoi {faire} {chose}|pourquoi (faut il|dois je|il faut|on doit|je dois|devrais je) {faire} {chose}|(est ce que)? (je|on)? (vais|va|vais je|
        risque de) (je)? perdre (mes|les|des) (fichiers|donnees|documents|photos) (si je fais (ca|{step}))?|comment (on|je|
        est ce qu on|est ce que je|dois je|faire pour)? (ouvre|lance|fait|fais|demarre|arrete|trouve|ouvrir|lancer|
        faire|arreter) ({chose}|{it})|(ca|cela|{it}) (supprime|efface) (mes|les|des) (fichiers|donnees|documents)`,
      `({it}) (fait|sert a|veut dire|signifie) quoi (exactement|au juste)?|(c est)? quoi cette commande|a quoi (ca|
        cela|sert|{it})? (sert) ({it})?|(ca|cela) sert a quoi`,
      `(que|qu est ce que|qu) (fait|signifie|veut dire|est ce que fait|ca|cela|est ce que) ({it}|fait|veut dire|
        signifie) (fait|veut dire|exactement|signifie|{it})?`,
      `(mais)? pourquoi (faire|dois je|je dois|faut il|il faut|on doit|est ce que je dois|on fait) (faire|lancer|
        executer|redemarrer)? ({it})?|pourquoi {step}|pourquoi cette commande|(c est|ca sert)? pour quoi faire`,
      `(tu peux|peux tu|pouvez vous|vous pouvez|est ce que tu peux|quelqu un peut|peut on)? (m|me|nous)? (expliquer|
        explique|expliquez) (moi)? ({it})|(je)? (ne)? comprends pas {it}`,
    ],
  },
  {
    kind: "all",
    asked: true,
    forms: [
      `(tu peux|peux tu|vous pouvez|pouvez vous|est ce que tu peux|je peux|j aimerais) (me|m|nous)? (montrer|afficher|donner|
        lister|envoyer|avoir|voir) (toutes les etapes|la liste (complete|entiere|des etapes)|tout)`,
      `(montre|montrer|montrez|montre moi|montrez moi|affiche|afficher|affichez|voir|donne moi|donnez moi|je veux|
        je veux voir|je peux voir|on peut voir|liste|lister|peux tu montrer|je voudrais voir|
        puis je voir)? (toutes les|l ensemble des|la liste des|toute la liste des|toutes) etapes (d un coup|
        en une fois|a la fois)?|(tout afficher|affiche tout|la liste complete|la solution complete|montre tout|
        voir tout|tout voir)`,
    ],
  },
  {
    kind: "hand-over",
    alone: true,
    asked: true,
    forms: ["j abandonne|besoin d aide|j ai besoin d aide|escalader|aidez moi"],
  },
  {
    kind: "hand-over",
    asked: true,
    forms: [
      `(est ce que|est ce qu)? ({someone}) (de l informatique|du support|de l it)? (peut|pourrait|peut il|
        pourrait il) (m|me|nous|y|l)? (regarder|aider|verifier|prendre la main|voir|jeter un oeil|
        jeter un coup d oeil|prendre le relais|s en occuper|intervenir|aide) (ca|cela|ici|s il vous plait|avec ca|
        mon pc|sur mon pc)?`,
      `(je|j)? (veux|voudrais|aimerais|souhaite|dois|peux|peux je|puis je|ai besoin de) (parler|discuter)? (a|
        avec)? ({someone})|(j ai)? besoin (d|de) ({someone}|un technicien|une personne|quelqu un)|parler a ({someone})`,
      `(il faut|pouvez vous|peux tu|vous pouvez|merci d|merci de|merci de l)? (escalader|escaladez) (ca|le ticket|
        la demande|le probleme|cela)? (au support|a l informatique)?|(transferer|transmettre|transferez) (ca|cela|
        le ticket)? (au support|a l informatique)|(il)? (me)? faut un technicien`,
    ],
  },
  {
    kind: "wrong",
    forms: [
      `(ce|c|ca)? (n)? est pas (mon|la bonne|le bon|mon code d|ma|l|notre|du tout mon) (erreur|code|code d erreur|
        probleme la)`,
      `pas (mon|la bonne|le bon) (erreur|code d erreur)|(c est)? (la|le|une|un)? (mauvaise|mauvais) (erreur|code|
        code d erreur|message)|c est une autre erreur|j ai une autre erreur|(j ai|c est) un autre code|(mon|
        mon code d) erreur est differente`,
    ],
  },
  {
    kind: "stuck",
    alone: true,
    forms: ["acces (est)? refuse|je suis bloque|pas autorise|pas le droit"],
  },
  {
    kind: "stuck",
    forms: [
      `(je|on|j)? (ne|n)? (peux|peut|arrive|parviens|sais|puis) pas (a)? {faire} {chose}|(je|on)? (ne|n)? (trouve|vois) (pas|
        nulle part) {chose}|impossible (de|d) {faire} {chose}|(il)? (n)? y a pas (de|d) ({nom})|(je)? n ai pas ({chose})`,
      `{chose} (refuse|refusent) (de|d) (s|se)? ({faire}|demarrer|arreter|ouvrir|lancer)|{chose} (ne|n)? (demarre|s ouvre|s arrete|
        se lance|repond|existe|veut) pas|{chose} (n)? est pas (reconnue|reconnu|trouve|trouvee|disponible|la|accessible)|
        {chose} (est) (introuvable|verrouille|bloque|utilise|utilisee|grise|grisee|inaccessible)`,
      "({it}|il|{step}|{chose}|windows|on|a {step})? {dit} (un message|le message|l erreur|une erreur)? quoted|erreur (a|dans) {step}",
      `(ca|il|{step}|{it}|j ai|on me|ca me|windows)? (dit|affiche|met|donne|indique|un|marque|
        repond)? (que)? (l)? acces (est)? refuse (a {step})?`,
      `(je|j)? (n|ne)? (ai|suis) pas (les|le|de|des|admin|administrateur|assez de) (droits|droit|droits admin|
        droits administrateur|permissions|droits d admin|droits d administrateur|autorisations|mot de passe admin|
        droit admin)? (pour (ca|faire ca|cela|{step}))?`,
      `(je|j)? (ne|n)? (peux|arrive|sais|puis) pas (a)? (le|la|l)? (faire|executer|lancer|supprimer) ({it}|le dossier|
        le service)?|(je suis)? bloque (a|sur) (l)? (stepn|etape|cette etape)|pas (de)? (droits|droit) (admin|
        administrateur)|(il|ca|on me)? (me)? (demande) (un|le|les)? (mot de passe|droits) (admin|administrateur)|
        (je)? (ne)? suis pas (admin|administrateur)`,
    ],
  },
  {
    kind: "worked",
    forms: [
      "tout est rentre dans l ordre|(c est|ca y est c est|{update} est) (enfin|bien)? passe (maintenant|cette fois)?",
      "c est bon {it} (marche|fonctionne|roule)|(tout|{it}) (marche|fonctionne) (maintenant|enfin|bien|nickel|parfaitement|a nouveau)|plus (de|d) code",
      "{update} (est|s est|sont|a ete)? (bien|enfin)? (passee|passe|installee|installe|installees) (sans (probleme|souci|erreur))?|{update} (apparait|est indiquee) comme installee",
    ],
  },
  {
    kind: "failed",
    forms: [
      "(maintenant|et maintenant|la|cette fois)? (j ai|il y a|ca donne|ca affiche|ca dit|j obtiens|c est) (l erreur|maintenant)? code (maintenant)? a la place",
      `({update}|{it}|il|{step})? (echoue|plante|bloque|s arrete|coince|s annule) (encore|toujours|a nouveau|de nouveau|quand meme)? (a percent|avec (le|la) meme {err})?`,
      "rien de nouveau|(la|le)? meme (code|message) (d erreur)? (encore|toujours|qu avant)?|annulation des modifications (en cours)?|{update} (est|reste) (toujours|encore)? (en echec|en erreur)",
      "(ca|cela|{step})? (n|ne)? (a)? (rien|pas) (change|fait|donne|aide|marche) (chez moi|du tout|pour moi|non plus)?",
    ],
  },
  {
    kind: "done",
    forms: [
      "(j ai|on a) (bien|tout)? (fait|termine|fini|lance|suivi|execute) ({deux}|stepn|#|tout|les deux)|(c est|voila c est) (redemarre|relance|renomme|supprime|fait|vide)|(j ai)? (tout)? (fait|redemarre) comme indique|(j ai)? redemarre",
      "(j ai)? libere (# (go|gb)|de la place|de l espace)",
    ],
  },
  {
    kind: "stuck",
    forms: [
      "(l)? erreur systeme # (s est produite)?|(l)? acces est refuse|(l)? acces refuse",
      "{chose} (est)? (ouvert|ouverte|utilise|utilisee) (dans|par) {prog}|(c est|il est|elle est) (ouvert|ouverte|utilise|utilisee) (dans|par) {prog}",
      "(il|ca|on|windows)? (me)? (demande|veut|faut) (un|le|les)? (nom d utilisateur et)? (un)? (mot de passe|identifiants|compte) (administrateur|admin|d administrateur)?|(c est)? grise (chez moi)?|(c est)? gere par (votre|l|notre) (organisation|entreprise|administrateur)",
    ],
  },
  {
    kind: "next",
    asked: true,
    forms: ["(je suis|suis)? (pret|prete) (pour|a passer a) (l|la)? (etape suivante|suite|prochaine etape|suivante)"],
  },
  {
    kind: "skip",
    asked: true,
    forms: [
      "(on peut|peut on|je peux|puis je|je prefere|je voudrais|on va)? (laisser|laisse|laissons) {celle} (de cote|tomber|pour l instant)",
    ],
  },
  {
    kind: "back",
    asked: true,
    forms: [
      "(on peut|peut on|je peux|je voudrais|il faut)? (revenir|retourner|reculer) (d)? une etape (en arriere|avant)?|(on peut|peut on)? (revenir|reculer) (d un cran|en arriere)",
    ],
  },
  {
    kind: "where",
    asked: true,
    forms: [
      "(ou)? en (etions|sommes|etait|est) (nous|on) (deja|hier|reste)?|ou (en etions nous|on en etait reste|on s est arrete)",
    ],
  },
  {
    kind: "explain",
    asked: true,
    forms: [
      "(est ce que)? (c est|ca est|{step} est) (reversible|irreversible|annulable)|(est ce qu on|on|je|est ce que je)? (peut|peux) (l|le|la)? (annuler|revenir en arriere) (ca|{it}|apres|ensuite)?|a quoi ({it}|cette commande|{step})? sert ({it}|cette commande)? (exactement|au juste)?|(ca|{it}|cette commande) sert a quoi (exactement|au juste)?|qu est ce que (ca|{step}|cette commande) (change|modifie) (exactement)?",
    ],
  },
  {
    kind: "hand-over",
    asked: true,
    forms: [
      "{someone} (du support|de l informatique|de l it|du helpdesk|de chez vous)? (peut|pourrait|peut il|pourrait il) (prendre la main|prendre le relais|regarder|m aider|jeter un oeil|s en charger|le faire|intervenir) (pour moi|a distance|dessus)?|(ca|c est) (me depasse|trop complique) (pour moi)?",
    ],
  },
];
