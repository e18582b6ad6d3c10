using System.Globalization;
using Cus.Portal.Socle.Refuser;
using Cus.Portal.Socle.Temps;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cus.Portal.Interface.Web;

/// <summary>Reads dates as people and browsers write them: « 14/05/2014 », « 14.5.2014 », « 14 mai 2014 », « 2014-05-14 ».</summary>
internal sealed class DateFrancaiseBinder : IModelBinder
{
    private static readonly string[] Formes = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "ddMMyyyy", "d MMMM yyyy", "d MMM yyyy"];

    /// <inheritdoc />
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var valeur = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (valeur == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, valeur);
        var brut = valeur.FirstValue?.Trim() ?? "";
        if (brut.Length == 0 && Nullable.GetUnderlyingType(bindingContext.ModelType) is not null)
            bindingContext.Result = ModelBindingResult.Success(null);
        else if (brut.Length == 0)
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Renseignez cette date.");
        else if (Lire(brut) is { } date)
            bindingContext.Result = ModelBindingResult.Success(date);
        else
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, Motif.De(RefusSocle.DateInvalide, donnees: ("valeur", brut)).Phrase);
        return Task.CompletedTask;
    }

    /// <summary>The date, or null when it is none, or out of 1900-2199.</summary>
    public static DateOnly? Lire(string brut)
    {
        ArgumentNullException.ThrowIfNull(brut);
        var net = brut.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace("1er ", "1 ", StringComparison.OrdinalIgnoreCase).Trim();
        return DateOnly.TryParseExact(net, Formes, Francais.Culture, DateTimeStyles.None, out var d) && d.Year is >= 1900 and < 2200 ? d : null;
    }
}

/// <summary>Uses <see cref="DateFrancaiseBinder"/> for days.</summary>
internal sealed class DateFrancaiseBinderProvider : IModelBinderProvider
{
    private static readonly DateFrancaiseBinder Binder = new();

    /// <inheritdoc />
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        (Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType) == typeof(DateOnly) ? Binder : null;
}
