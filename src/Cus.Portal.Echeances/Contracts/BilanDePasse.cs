namespace Cus.Portal.Echeances.Contracts;

/// <summary>What a recurring work tells administrators of its run: asked for in its constructor, one per run.</summary>
public sealed class BilanDePasse
{
    /// <summary>How many things were treated.</summary>
    public int Traites { get; private set; }

    /// <summary>Counts what has just been treated.</summary>
    public void Compter(int combien = 1) => Traites += combien;
}
