using System.Diagnostics;
using System.Globalization;

namespace Cus.Portal.Benchmarks;

/// <summary>A measure made by a process that does nothing else: what it holds in memory is what is measured. It answers by numbers on one line.</summary>
internal static class ProcessusSeul
{
    /// <summary>Starts this program again with these arguments; its numbers.</summary>
    public static async Task<IReadOnlyList<double>> MesurerAsync(params string[] arguments)
    {
        var demarrage = new ProcessStartInfo("dotnet", [typeof(ProcessusSeul).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var processus = Process.Start(demarrage)!;
        var dit = await processus.StandardOutput.ReadToEndAsync();
        await processus.WaitForExitAsync();
        return processus.ExitCode == 0 ? [.. dit.Trim().Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))] : throw new InvalidOperationException($"« {arguments[0]} » failed.");
    }

    /// <summary>What the other process reads.</summary>
    public static int Repondre(params double[] nombres)
    {
        Console.WriteLine(string.Join(' ', nombres.Select(n => n.ToString(CultureInfo.InvariantCulture))));
        return 0;
    }
}
