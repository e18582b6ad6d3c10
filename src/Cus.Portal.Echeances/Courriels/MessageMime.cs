using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Cus.Portal.Documents.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Cus.Portal.Echeances.Courriels;

/// <summary>The MIME message of a mail, written by System.Net.Mail through its pickup folder.</summary>
internal sealed class MessageMime(ReglagesDeCourriel reglages, IServiceProvider services)
{
    public async Task<ReadOnlyMemory<byte>> EcrireAsync(Courriel c, CancellationToken ct)
    {
        using var message = new MailMessage
        {
            From = new MailAddress(reglages.Expediteur),
            Subject = c.Sujet,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(c.Adresse, c.NomDestinataire, Encoding.UTF8));
        message.Headers.Add("Message-ID", c.MessageId);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(c.Texte, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(c.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        foreach (var piece in c.PiecesJointes)
            await JoindreAsync(message, piece, ct);
        return await ParLeDossierAsync(message, ct);
    }

    private async Task JoindreAsync(MailMessage message, Guid id, CancellationToken ct)
    {
        var fichiers = services.GetRequiredService<IFichiers>();
        if (await fichiers.LireAsync(id, ct) is not { } f)
            return;
        message.Attachments.Add(new Attachment(await fichiers.OuvrirAsync(id, ct), f.Nom, f.Type) { NameEncoding = Encoding.UTF8 });
    }

    private static async Task<ReadOnlyMemory<byte>> ParLeDossierAsync(MailMessage message, CancellationToken ct)
    {
        var dossier = Directory.CreateTempSubdirectory("portail-courriel-");
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = dossier.FullName };
            client.Send(message);
            return SansEnveloppe(await File.ReadAllBytesAsync(dossier.GetFiles().Single().FullName, ct));
        }
        finally
        {
            dossier.Delete(recursive: true);
        }
    }

    /// <summary>The pickup format begins with the envelope: X-Sender and X-Receiver lines, that must not leave.</summary>
    private static ReadOnlyMemory<byte> SansEnveloppe(byte[] octets)
    {
        ReadOnlyMemory<byte> reste = octets;
        while (reste.Span.StartsWith("X-Sender:"u8) || reste.Span.StartsWith("X-Receiver:"u8))
            reste = reste[(reste.Span.IndexOf((byte)'\n') + 1)..];
        return reste;
    }
}
