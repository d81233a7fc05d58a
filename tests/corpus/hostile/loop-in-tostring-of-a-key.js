({})[{ toString() { for (;;); } }]
