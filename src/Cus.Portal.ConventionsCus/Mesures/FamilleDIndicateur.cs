namespace Cus.Portal.ConventionsCus.Mesures;

/// <summary>The sheet that a code of the catalogue belongs to: « PP-1 » for « PP-1-PLAI », « PP-LF-2 » for itself.</summary>
internal static class FamilleDIndicateur
{
    public static string De(string code)
    {
        var parties = code.Split('-');
        return string.Join('-', parties.Take(parties is [_, "ACC" or "LF", ..] ? 3 : 2));
    }
}
