using Cus.Portal.Socle.Temps;

namespace Cus.Portal.Interface.Web;

/// <summary>French messages of the model binder.</summary>
internal static class MessagesFrancais
{
    /// <summary>Sets them.</summary>
    public static void Poser(Microsoft.AspNetCore.Mvc.MvcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ModelBinderProviders.Insert(0, new NombreFrancaisBinderProvider());
        options.ModelBinderProviders.Insert(0, new DateFrancaiseBinderProvider());
        options.ModelMetadataDetailsProviders.Add(new PhrasesDeValidation());
        var m = options.ModelBindingMessageProvider;
        m.SetValueMustNotBeNullAccessor(_ => "Renseignez ce champ.");
        m.SetMissingBindRequiredValueAccessor(_ => "Renseignez ce champ.");
        m.SetMissingKeyOrValueAccessor(() => "Renseignez ce champ.");
        m.SetAttemptedValueIsInvalidAccessor((v, _) => Illisible(v));
        m.SetNonPropertyAttemptedValueIsInvalidAccessor(Illisible);
        m.SetValueIsInvalidAccessor(Illisible);
        m.SetUnknownValueIsInvalidAccessor(_ => "Cette valeur n’est pas admise.");
        m.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Cette valeur n’est pas admise.");
        m.SetValueMustBeANumberAccessor(_ => "Écrivez un nombre.");
        m.SetNonPropertyValueMustBeANumberAccessor(() => "Écrivez un nombre.");
    }

    private static string Illisible(string valeur) => $"«\u00A0{valeur}\u00A0» n’est pas admis ici\u00A0; pour une date, écrivez par exemple {Francais.DateLongue(new DateOnly(2014, 5, 14))} sous la forme 14/05/2014.";
}
