namespace Cus.Portal.Socle.Modules;

/// <summary>What whoever started the demonstration reads while it is sown. Silent unless the host listens.</summary>
public sealed class AvancementDuSemis
{
    /// <summary>Who listens, a French sentence at a time.</summary>
    public Action<string>? Ecoute { get; set; }

    /// <summary>Tells where the sowing stands.</summary>
    public void Dire(string phrase) => Ecoute?.Invoke(phrase);
}
