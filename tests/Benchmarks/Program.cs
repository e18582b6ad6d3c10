using Cus.Portal.Benchmarks;
using Cus.Portal.Socle.Temps;

Thread.CurrentThread.CurrentCulture = Francais.Culture;
Console.OutputEncoding = System.Text.Encoding.UTF8;
if (args is ["rappels"])
    return await Rappels.ExecuterAsync();
if (args is ["indicateurs"])
    return await MesuresDIndicateurs.ExecuterAsync();
if (args is ["stock", ..])
    return await ImportDuStock.ExecuterAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 5_300_000);
if (args is ["mutualisation"])
    return MesuresDeMutualisation.Executer();
if (args is ["premiere-generation"])
    return await GrilleDePremiereGeneration.ExecuterAsync();
if (args is ["grille"])
    return await MesuresDeGrille.ExecuterAsync();
if (args is ["lecture", var baseDeLecture, var documents, var import])
    return await ImportDuStock.LireSeulAsync(baseDeLecture, documents, import);
if (args is ["classeur", var baseDuClasseur])
    return await ClasseurDesEnsembles.EcrireAsync(baseDuClasseur);
return args is ["etalon", var chaine, var port] ? await Etalon.ServirAsync(chaine, port) : await Banc.ExecuterAsync(args);
