for (let i = 0; ; i++) new Intl.DateTimeFormat('fa', { calendar: ['islamic', 'chinese', 'hebrew'][i % 3], dateStyle: 'full' }).format((i % 2 ? 1 : -1) * 8.64e15)
