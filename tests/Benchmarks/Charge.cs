using System.Collections.Concurrent;
using System.Diagnostics;

namespace Cus.Portal.Benchmarks;

/// <summary>A bounded load: so many clients, one request after the other each, for so long.</summary>
internal static class Charge
{
    public static async Task<Releve> TirerAsync(
        Func<Task<HttpClient>> ouvrir, Func<HttpClient, int, Task<HttpResponseMessage>> demander, int clients, TimeSpan chauffe, TimeSpan duree, int maximum = int.MaxValue)
    {
        var durees = new ConcurrentBag<double>();
        var erreurs = 0;
        var suivant = -1;
        var depart = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(TravaillerAsync)));
        var tri = durees.Order().ToArray();
        return new Releve(tri.Length, erreurs, Math.Max(0.001, (depart.Elapsed - chauffe).TotalSeconds), Centile(tri, 0.50), Centile(tri, 0.95));

        async Task TravaillerAsync()
        {
            var client = await ouvrir();
            while (depart.Elapsed < chauffe + duree && Interlocked.Increment(ref suivant) is var rang && rang < maximum)
            {
                var debut = Stopwatch.GetTimestamp();
                using var reponse = await demander(client, rang);
                await reponse.Content.CopyToAsync(Stream.Null);
                if (depart.Elapsed < chauffe)
                    continue;
                if ((int)reponse.StatusCode < 400)
                    durees.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
                else
                    Interlocked.Increment(ref erreurs);
            }
        }
    }

    public static double Centile(double[] tri, double part) => tri.Length == 0 ? double.NaN : tri[Math.Min(tri.Length - 1, (int)Math.Ceiling(part * tri.Length) - 1)];
}
