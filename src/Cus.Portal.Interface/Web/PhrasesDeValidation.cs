using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Cus.Portal.Interface.Web;

/// <summary>French sentences of the validation attributes that give none.</summary>
internal sealed class PhrasesDeValidation : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var regle in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (regle.ErrorMessage is null && regle.ErrorMessageResourceName is null && Phrase(regle) is { } phrase)
                regle.ErrorMessage = phrase;
        }
    }

    private static string? Phrase(ValidationAttribute regle) => regle switch
    {
        RequiredAttribute => "Renseignez ce champ.",
        StringLengthAttribute { MinimumLength: > 0 } => "Entre {2} et {1} caractères.",
        StringLengthAttribute or MaxLengthAttribute => "{1} caractères au plus.",
        MinLengthAttribute => "{1} caractères au moins.",
        RangeAttribute => "Une valeur comprise entre {1} et {2}.",
        EmailAddressAttribute => "Cette adresse électronique n’est pas valide\u00A0; écrivez par exemple prenom.nom@organisme.example.",
        CompareAttribute => "Les deux saisies diffèrent.",
        RegularExpressionAttribute => "La forme de cette saisie n’est pas celle attendue.",
        _ => null,
    };
}
