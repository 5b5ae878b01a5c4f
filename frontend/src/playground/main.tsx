document.querySelector('#playground')?.append('Playground');
