using Microsoft.Playwright;

namespace Cus.Portal.E2E;

/// <summary>How a person acts on a page: with a pointer, or with the keyboard alone.</summary>
public interface IMains
{
    /// <summary>The page.</summary>
    IPage Page { get; }

    /// <summary>Writes a text in a field.</summary>
    Task EcrireAsync(string id, string texte);

    /// <summary>Chooses an option by its text.</summary>
    Task ChoisirAsync(string id, string option);

    /// <summary>Ticks a box.</summary>
    Task CocherAsync(string id);

    /// <summary>Gives a file.</summary>
    Task JoindreAsync(string id, FilePayload fichier);

    /// <summary>Presses a button, or follows a link, of the main part of the page; waits for the page that follows.</summary>
    Task PresserAsync(string nom);
}

/// <summary>A pointer: what most people use; works with and without scripts.</summary>
public sealed class Pointeur(IPage page) : IMains
{
    /// <inheritdoc />
    public IPage Page => page;

    /// <inheritdoc />
    public Task EcrireAsync(string id, string texte) => Champ(id).FillAsync(texte);

    /// <inheritdoc />
    public Task ChoisirAsync(string id, string option) => Champ(id).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <inheritdoc />
    public Task CocherAsync(string id) => Champ(id).CheckAsync();

    /// <inheritdoc />
    public Task JoindreAsync(string id, FilePayload fichier) => Champ(id).SetInputFilesAsync(fichier);

    /// <inheritdoc />
    public async Task PresserAsync(string nom)
    {
        var main = page.GetByRole(AriaRole.Main);
        var bouton = main.GetByRole(AriaRole.Button, new() { Name = nom, Exact = true }).Or(main.GetByRole(AriaRole.Link, new() { Name = nom, Exact = true })).First;
        await bouton.ClickAsync();
        await Assertions.Expect(page.Locator("form[data-parti]")).ToHaveCountAsync(0, new() { Timeout = PortailServi.Patience }); // a form that leaves may first wait for the save under way
        await page.WaitForLoadStateAsync();
    }

    private ILocator Champ(string id) => page.Locator($"[id=\"{id}\"]");
}

/// <summary>The keyboard alone: Tab to reach, arrows, letters, Space and Enter to act. No field is reached in another way.</summary>
public sealed class Touches : IMains
{
    private readonly IPage _page;
    private Action<IFileChooser> _choisir = _ => { };

    /// <summary>On a page.</summary>
    public Touches(IPage page)
    {
        _page = page;
        page.FileChooser += (_, choix) => _choisir(choix);
    }

    /// <inheritdoc />
    public IPage Page => _page;

    /// <inheritdoc />
    public async Task EcrireAsync(string id, string texte)
    {
        await AtteindreAsync($"[id=\"{id}\"]");
        await _page.Keyboard.PressAsync("Control+A");
        await _page.Keyboard.InsertTextAsync(texte);
        (await _page.Locator($"[id=\"{id}\"]").InputValueAsync()).ShouldBe(texte);
    }

    /// <inheritdoc />
    public async Task ChoisirAsync(string id, string option)
    {
        await AtteindreAsync($"[id=\"{id}\"]");
        await _page.Keyboard.TypeAsync(option);
        (await _page.Locator($"[id=\"{id}\"]").EvaluateAsync<string>("s => s.options[s.selectedIndex].text")).ShouldBe(option);
    }

    /// <inheritdoc />
    public async Task CocherAsync(string id)
    {
        await AtteindreAsync($"[id=\"{id}\"]");
        await _page.Keyboard.PressAsync("Space");
        (await _page.Locator($"[id=\"{id}\"]").IsCheckedAsync()).ShouldBeTrue();
    }

    /// <inheritdoc />
    public async Task JoindreAsync(string id, FilePayload fichier)
    {
        await AtteindreAsync($"[id=\"{id}\"]");
        // The dialog of the browser is asked for from the first page on: turning the interception on takes a moment.
        var dialogue = new TaskCompletionSource<IFileChooser>();
        _choisir = dialogue.SetResult;
        await _page.Keyboard.PressAsync("Space");
        var choix = await dialogue.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await choix.SetFilesAsync(fichier);
    }

    /// <inheritdoc />
    public async Task PresserAsync(string nom)
    {
        await AtteindreAsync(null, nom);
        var avant = await _page.EvaluateAsync<double>("() => performance.timeOrigin");
        await _page.Keyboard.PressAsync("Enter");
        for (var i = 0; i < 100; i++)
        {
            await _page.WaitForTimeoutAsync(50);
            try
            {
                if (await _page.EvaluateAsync<double>("() => document.readyState === 'complete' ? performance.timeOrigin : 0") is var apres && apres != 0 && apres != avant)
                    return;
            }
            catch (PlaywrightException)
            {
                // The page is being replaced.
            }
        }

        throw new TimeoutException($"« {nom} » leads nowhere.");
    }

    private async Task AtteindreAsync(string? selecteur, string? nom = null)
    {
        for (var i = 0; i < 250; i++)
        {
            var atteint = await _page.EvaluateAsync<bool>(
                """
                ([selecteur, nom]) => {
                  const e = document.activeElement;
                  if (!e || e === document.body) return false;
                  if (selecteur) return e.matches(selecteur);
                  return e.matches('main a, main button') && e.textContent.replace(/\s+/g, ' ').trim() === nom;
                }
                """,
                new[] { selecteur, nom });
            if (atteint)
                return;
            await _page.Keyboard.PressAsync("Tab");
        }

        throw new TimeoutException($"Tab never reaches {selecteur ?? nom} on {_page.Url}.");
    }
}
