[/a\/b/giu, new RegExp("\n"), RegExp.prototype]
