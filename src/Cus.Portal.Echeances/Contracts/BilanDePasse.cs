namespace Cus.Portal.Echeances.Contracts;

/// <summary>
/// What a work tells administrators of its run: asked for in its constructor, one per run. Written down every few seconds beside its
/// transactions, so that its progress is read while it runs.
/// </summary>
public sealed class BilanDePasse
{
    /// <summary>How many things were treated.</summary>
    public int Traites { get; private set; }

    /// <summary>How many there are to treat, when the work said so.</summary>
    public int? ATraiter { get; private set; }

    /// <summary>Says how many there are to treat in all.</summary>
    public void Annoncer(int combien) => ATraiter = combien;

    /// <summary>Counts what has just been treated.</summary>
    public void Compter(int combien = 1) => Traites += combien;
}
