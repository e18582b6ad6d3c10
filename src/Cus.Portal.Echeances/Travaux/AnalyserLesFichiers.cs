using Cus.Portal.Documents.Contracts;
using Cus.Portal.Echeances.Contracts;

namespace Cus.Portal.Echeances.Travaux;

/// <summary>Every hour, the files that the antivirus could not scan are scanned again. The module of documents, one floor below, knows no job.</summary>
internal sealed class AnalyserLesFichiers(IReprendreLesAnalyses analyses, BilanDePasse bilan) : ITravailRecurrent
{
    /// <inheritdoc />
    public string Nom => "Analyse des fichiers en attente";

    /// <inheritdoc />
    public bool EstHoraire => true;

    /// <inheritdoc />
    public Task ExecuterAsync(CancellationToken ct) => analyses.ExecuterAsync(ct, bilan.Annoncer, () => bilan.Compter());
}
