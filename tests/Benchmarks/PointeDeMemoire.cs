using System.Diagnostics;

namespace Cus.Portal.Benchmarks;

/// <summary>The most resident memory that this process held while something ran, bytes.</summary>
internal static class PointeDeMemoire
{
    public static async Task<(double Secondes, double Octets)> MesurerAsync(Func<Task> acte)
    {
        GC.Collect();
        double pointe = 0;
        using var fin = new CancellationTokenSource();
        var veille = Task.Run(async () =>
        {
            while (!fin.IsCancellationRequested)
            {
                using var ici = Process.GetCurrentProcess();
                pointe = Math.Max(pointe, ici.WorkingSet64);
                await Task.Delay(50);
            }
        });
        var depart = Stopwatch.GetTimestamp();
        await acte();
        var duree = Stopwatch.GetElapsedTime(depart).TotalSeconds;
        await fin.CancelAsync();
        await veille;
        return (duree, pointe);
    }
}
