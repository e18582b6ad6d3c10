using Cus.Portal.Host;

return await Verbes.ExecuterAsync(args);
