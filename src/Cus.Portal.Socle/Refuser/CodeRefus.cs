namespace Cus.Portal.Socle.Refuser;

/// <summary>What kind of refusal this is; decides the HTTP status and nothing else.</summary>
public enum NatureRefus
{
    /// <summary>What was typed or asked cannot be accepted: 400.</summary>
    Saisie,

    /// <summary>The actor may see the object but not do this: 403.</summary>
    Interdit,

    /// <summary>The object does not exist, or must not be known to exist: 404.</summary>
    Introuvable,

    /// <summary>The object changed meanwhile, or the act was already done: 409.</summary>
    Conflit,

    /// <summary>The content is larger than stated: 413.</summary>
    TropVolumineux,

    /// <summary>The content is not of an accepted type: 415.</summary>
    TypeRefuse,

    /// <summary>Too many attempts in too short a time: 429.</summary>
    TropDeDemandes,

    /// <summary>Who asks is not known: no token, or one that is worth nothing: 401.</summary>
    NonIdentifie,
}

/// <summary>
/// The code of a refusal, made of words (<c>Appels:DepotHorsDelai</c>). Declared once per module in a static class;
/// a test finds every one of them and checks that <c>Refus.json</c> of the same module has its French sentence.
/// </summary>
/// <param name="Code">Module, colon, words.</param>
/// <param name="Nature">Kind of refusal.</param>
public sealed record CodeRefus(string Code, NatureRefus Nature = NatureRefus.Saisie)
{
    /// <inheritdoc />
    public override string ToString() => Code;
}
