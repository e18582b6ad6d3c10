using Cus.Portal.Documents.Contracts;
using Cus.Portal.Socle.Temps;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>The MIME message of a mail, written in memory. Dated of its act, however long it waited.</summary>
internal sealed class MessageMime(ReglagesDeCourriel reglages, IServiceProvider services)
{
    private static readonly FormatOptions Fil = SurLeFil();

    /// <exception cref="FormatException">The address of the recipient is not one.</exception>
    public async Task<ReadOnlyMemory<byte>> EcrireAsync(Courriel c, CancellationToken ct)
    {
        using var message = new MimeMessage { Subject = c.Sujet, MessageId = c.MessageId, Date = Paris.Heure(c.PrepareLe) };
        message.From.Add(MailboxAddress.Parse(reglages.Expediteur));
        message.To.Add(new MailboxAddress(c.NomDestinataire, c.Adresse));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (c.LienDeRefus is { } refus)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{refus}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        var corps = new BodyBuilder { TextBody = c.Texte, HtmlBody = c.Html };
        foreach (var piece in c.PiecesJointes)
            await JoindreAsync(corps, piece, ct);
        message.Body = corps.ToMessageBody();
        message.Prepare(EncodingConstraint.SevenBit);
        using var sortie = new MemoryStream(c.Texte.Length + (2 * c.Html.Length) + 2048);
        await message.WriteToAsync(Fil, sortie, ct);
        return sortie.GetBuffer().AsMemory(0, (int)sortie.Length);
    }

    private async Task JoindreAsync(BodyBuilder corps, Guid id, CancellationToken ct)
    {
        var fichiers = services.GetRequiredService<IFichiers>();
        if (await fichiers.LireAsync(id, ct) is not { } f)
            return;
        await using var contenu = await fichiers.OuvrirAsync(id, ct);
        await corps.Attachments.AddAsync(f.Nom, contenu, ContentType.Parse(f.Type), ct);
    }

    private static FormatOptions SurLeFil()
    {
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        return options;
    }
}
