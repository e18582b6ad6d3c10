using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Cus.Portal.IntegrationTests.Socle;

/// <summary>A time-stamping authority of its own: openssl answers the queries that come over HTTP.</summary>
internal sealed class AutoriteDHorodatage : IDisposable
{
    private readonly DirectoryInfo _dossier = Directory.CreateTempSubdirectory("horodatage-");
    private readonly HttpListener _serveur = new();

    public AutoriteDHorodatage()
    {
        File.WriteAllText(Chemin("tsa.cnf"), $"""
            [req]
            distinguished_name=dn
            x509_extensions=ext
            prompt=no
            [dn]
            CN=Autorite d'essai
            [ext]
            keyUsage=critical,digitalSignature
            extendedKeyUsage=critical,timeStamping
            [tsa]
            default_tsa=essai
            [essai]
            serial={Chemin("serie")}
            signer_cert={Certificat}
            signer_key={Chemin("tsa.key")}
            certs={Certificat}
            signer_digest=sha256
            default_policy=1.2.3.4.1
            digests=sha256
            accuracy=secs:1
            tsa_name=no
            ess_cert_id_chain=no
            ess_cert_id_alg=sha256
            """);
        File.WriteAllText(Chemin("serie"), "01\n");
        Openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-config", Chemin("tsa.cnf"), "-keyout", Chemin("tsa.key"), "-out", Certificat);
        using (var libre = new TcpListener(IPAddress.Loopback, 0))
        {
            libre.Start();
            Adresse = $"http://127.0.0.1:{((IPEndPoint)libre.LocalEndpoint).Port}/";
        }

        _serveur.Prefixes.Add(Adresse);
        _serveur.Start();
        _ = Task.Run(ServirAsync);
    }

    public string Adresse { get; }

    public string Certificat => Chemin("tsa.pem");

    /// <summary>Answers 503 to every query.</summary>
    public bool EstEnPanne { get; set; }

    /// <summary>Verifies a token as anybody would, with openssl and the certificate alone.</summary>
    public string Verifier(byte[] jeton, string empreinte)
    {
        File.WriteAllBytes(Chemin("jeton.der"), jeton);
        return Openssl("ts", "-verify", "-digest", empreinte, "-token_in", "-in", Chemin("jeton.der"), "-CAfile", Certificat);
    }

    public void Dispose()
    {
        _serveur.Close();
        _dossier.Delete(recursive: true);
    }

    private async Task ServirAsync()
    {
        while (_serveur.IsListening)
        {
            try
            {
                var contexte = await _serveur.GetContextAsync();
                await RepondreAsync(contexte);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task RepondreAsync(HttpListenerContext contexte)
    {
        using var reponse = contexte.Response;
        if (EstEnPanne || contexte.Request.ContentType != "application/timestamp-query")
        {
            reponse.StatusCode = 503;
            return;
        }

        await using (var demande = File.Create(Chemin("demande.tsq")))
            await contexte.Request.InputStream.CopyToAsync(demande);
        Openssl("ts", "-reply", "-config", Chemin("tsa.cnf"), "-queryfile", Chemin("demande.tsq"), "-out", Chemin("reponse.tsr"));
        reponse.ContentType = "application/timestamp-reply";
        await reponse.OutputStream.WriteAsync(await File.ReadAllBytesAsync(Chemin("reponse.tsr")));
    }

    private string Chemin(string nom) => Path.Combine(_dossier.FullName, nom);

    private static string Openssl(params string[] arguments)
    {
        using var processus = Process.Start(new ProcessStartInfo("openssl", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var erreurs = processus.StandardError.ReadToEndAsync();
        var sortie = processus.StandardOutput.ReadToEnd();
        processus.WaitForExit();
        return processus.ExitCode == 0 ? sortie : throw new InvalidOperationException($"openssl {arguments[0]}: {erreurs.Result}");
    }
}
