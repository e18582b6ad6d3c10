using Cus.Portal.Identite.Contracts;
using Cus.Portal.Socle.Espaces;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>What a mail shows of the espace that writes, and where its links lead: never read from the Host header of a request.</summary>
internal sealed class AdresseDuPortail(IEspaces espaces, ReglagesDeCourriel reglages, IServiceProvider services)
{
    private static readonly EspaceOuvert Hote = new(ContexteEspace.EspaceHote, "Cus.Portal", null, Theme.Neutre, []);
    private IReadOnlyList<EspaceOuvert>? _lus;

    /// <summary>The espace, or the host's own.</summary>
    public async Task<EspaceOuvert> EspaceAsync(Guid id, CancellationToken ct)
    {
        _lus ??= await espaces.ListerAsync(ct);
        return _lus.FirstOrDefault(e => e.Id == id) ?? Hote with { Hotes = [.. _lus.SelectMany(e => e.Hotes).Take(1)] };
    }

    /// <summary>« https://portail.exemple.fr », without trailing slash: the setting, else the host name of the espace.</summary>
    public string Base(EspaceOuvert espace)
    {
        if (reglages.AdresseDuPortail is { } reglee)
            return reglee;
        var hote = espace.Hotes.Count > 0 ? espace.Hotes[0] : "localhost";
        var ecoutee = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? services.GetService<IConfiguration>()?["urls"]?.Split(';')[0]; // before it listens: the demonstration is told first
        if (!hote.EndsWith("localhost", StringComparison.Ordinal) || ecoutee is null)
            return (hote.EndsWith("localhost", StringComparison.Ordinal) ? "http://" : "https://") + hote;
        var adresse = Microsoft.AspNetCore.Http.BindingAddress.Parse(ecoutee);
        return $"{adresse.Scheme}://{hote}:{adresse.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
